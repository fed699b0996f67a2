import { blocks, busy, by, computes, exercise, expectation, threads } from "thread-lessons/author";

export const about = exercise({
  title: "A chute that is never closed",
  expectation: expectation(
    by("main", "centre: 12 kilos"),
    threads(2),
    blocks(),
    computes("12 kilos"),
    busy(),
  ),
  fails: "deadlock",
  hints: [
    "The loop ends when every sender is gone. Count the senders.",
    "There are three: one for each van, and the one of which they were cloned. That one is still in `main`, which waits for itself.",
    "Give the original up before you begin to receive: `drop(chute)`.",
  ],
  notes: `The forgotten sender is *the* mistake with channels. Nothing is wrong with any single line, Rust compiles it
without a warning, and the program hangs after it has done everything right.

The rule: a receiver waits as long as anybody could still send. Whoever clones a sender for each thread and keeps the
original has to \`drop\` it before receiving. Or there is no original: the last thread takes it, or the senders are
made in a function that ends, and gives up its own when it does. The same holds for a sender that sits in a struct
which lives on, or in a closure that somebody keeps.

To receive just as many as you expect (\`for (let i = 0; i < 3; i++)\`) avoids the question, until a van has a
puncture: if one of the three never comes, the loop waits for ever, and never learns that nobody is left who could
send.`,
});
