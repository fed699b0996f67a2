import { by, child, computes, exercise, expectation, panics, threads } from "thread-lessons/author";

export const about = exercise({
  title: "Ask again",
  expectation: expectation(
    by("main", "attempt 1: failed", "attempt 2: 12 pages"),
    panics([{ thread: child(1), message: "paper jam", joined: true }]),
    threads(2),
    computes("attempt 2: 12 pages"),
  ),
  fails: "E0382",
  hints: [
    "How many threads are started here, and how many are waited for?",
    "A handle stands for one thread, and that thread has ended. `join` does not start it again: it uses the handle up, so the second call has nothing to work with.",
    "Start a new thread for each attempt: put `thread.spawn(move(() => print(attempt)))` where the second `join` asks for it, and join that one. A small function `tryToPrint(attempt)` that spawns and joins keeps it short.",
  ],
  notes: `\`join\` takes the handle by value, in Rust by the signature \`fn join(self)\`. The receipt is handed in,
and there is no second collection: E0382, "use of moved value". A thread that has ended stays ended.

Isolating what may fail in a thread of its own, looking at the result, and trying again is a good use of threads: the
jam costs one attempt, and \`main\` never stumbles. The \`join\` right after the \`spawn\` is no mistake here, because
whether there is a second attempt depends on how the first one went. A retry without any limit would be one, though: a
printer that is really broken would keep this program busy for ever.`,
});
