import { busy, by, computes, exercise, expectation, overlaps, threads } from "thread-lessons/author";

export const about = exercise({
  title: "More towels than guests",
  expectation: expectation(
    by("main", "pool: 4 guests"),
    threads(2),
    overlaps(3),
    computes("4 guests"),
    busy(),
  ),
  fails: "guests",
  hints: [
    "How many steps does it take to let one guest in? What can the other gate do between two of them?",
    "Each `load` and each `store` is whole, and between them is a gap. Both gates can load 1, and then both store 2: two guests, counted as one.",
    "Adding has to be one operation. Atomics have it: `fetchAdd(1, …)` adds and returns what was there before.",
  ],
  notes: `An atomic promises that each single operation happens as a whole, nothing more. Two operations are two, and
anything may happen in between. There is no data race here, so Rust compiles it without a word and loses guests all
the same. With two threads and 1,000 rounds each, anything from 2 to 2,000 can come out, and where one thread is done
before the other has begun, nobody notices.

The argument \`Ordering\` does not close the gap. It says how the atomic's operations are ordered with respect to
*other* memory; with \`SeqCst\` in both places this program is as wrong as with \`Relaxed\`. For a plain count
\`Relaxed\` is enough, because \`fetchAdd\` is one step in every ordering, and the \`join\`s see to it that main reads
what the gates have written.

Whatever can be said in one operation needs no lock: \`fetchAdd\`, \`fetchSub\`, \`fetchMax\`, \`swap\`. What takes
two needs a \`Mutex\`, or \`compareExchange\`, which is the next exercise.`,
});
