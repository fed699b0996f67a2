import { by, child, computes, exercise, expectation, panics, threads } from "thread-lessons/author";

export const about = exercise({
  title: "A list that nobody may look at",
  expectation: expectation(
    by("main", "manager: 2 of 3 came back", "manager: 4 apples left, 2 boxes packed"),
    panics([{ thread: child(2), message: "the box is torn", joined: true }]),
    threads(3),
    computes("2 of 3"),
    computes("4 apples"),
    computes("2 boxes"),
  ),
  fails: "PoisonError",
  hints: [
    "What was the packer holding when the panic came? And what did the list say at that moment?",
    "A panic while a guard is held *poisons* the mutex: every `lock()` after it is an `Err`, and each `unwrap` of one is one more panic. It is a warning, and a just one: four apples were taken off the list and are in no box.",
    "Look at the box before you touch the list: when the packer panics without a guard, nothing is poisoned and nothing is half done.",
  ],
  notes: `A guard unlocks when it goes, in a panic as well, or everybody else would wait for ever. But a thread that
panicked may have stopped in the middle of a change. So the mutex remembers it: \`lock()\` returns \`Err\` with a
\`PoisonError\` from then on. That is why \`lock\` returns a \`Result\` at all, and \`unwrap\` on it means "if anybody
panicked in there, I want to go down, too".

The value is not lost. \`lock().unwrapOrElse((poisoned) => poisoned.intoInner())\` takes the guard all the same.
That alone would print 0 apples and 2 boxes here: four apples gone. Whoever goes past the poison has to put things
right, and says so with \`clearPoison()\`.

Best is to need neither: check, compute, and panic before the lock, and do under the lock only what cannot fail. Then a
panic in a thread is what it was in chapter 6, one \`Err\` at one \`join\`.`,
});
