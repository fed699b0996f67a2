import { busy, by, computes, exercise, expectation, overlaps, threads } from "thread-lessons/author";

export const about = exercise({
  title: "Nobody closes the book",
  expectation: expectation(
    by("main", "hotel: lait, lait, and 1 to pay"),
    threads(2),
    overlaps(3),
    computes("lait, lait"),
    computes("1 to pay"),
    busy(),
  ),
  fails: "deadlock",
  hints: [
    "What does `write` wait for? Where is everybody whom it waits for?",
    "A porter who wants to write still has the book open for reading. A read lock does not turn into a write lock: `write` waits until all readers are gone, the porter among them. So let go of the first guard (a block or a function of its own) before you write.",
    "Between letting go and writing, the other porter may have written the word. So look once more under the write lock, before you pay the interpreter.",
  ],
  notes: `An \`RwLock\` lets in many readers or one writer. There is no way from one to the other: who reads and calls
\`write\` waits for their own guard. It needs no second thread to hang, and Rust compiles it without a word.

So: read, let go, then lock for writing, and *look again*. Between the two locks the world has moved on, and without
the second look both porters pay for the same word. It was a check and an act once more, this time with two kinds of
lock.

To hold the write lock all the way through is right, too, and then a \`Mutex\` does the same. What an \`RwLock\` adds
is that readers do not wait for each other. That pays where reading takes long and writing is rare; for a short look a
\`Mutex\` is often faster, as it has less to keep count of.

Two reads on one thread are no better a habit: if a writer comes to wait in between, the second \`read\` waits for the
writer, and the writer for the first.`,
});
