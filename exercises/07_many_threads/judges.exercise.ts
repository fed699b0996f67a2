import {
  atLeast,
  between,
  busy,
  computes,
  exercise,
  expectation,
  lines,
  makespan,
  sleeps,
  threads,
} from "thread-lessons/author";

export const about = exercise({
  title: "Marks by seat",
  expectation: expectation(
    lines(
      "board: seat 1 gives 57",
      "board: seat 2 gives 59",
      "board: seat 3 gives 54",
      "board: seat 4 gives 58",
      "board: 228 in all",
    ),
    threads(4),
    makespan(between(20, 30)),
    computes("228"),
    sleeps(atLeast(50)),
    busy(),
  ),
  fails: "was printed too early",
  hints: [
    "Who prints the marks, and when?",
    "The threads print, each when it is ready, so the order is the scheduler's. Only what comes after a `join` is sure to come after that thread.",
    "Let the threads think and return their marks, and let `main` print: the loop that joins goes through the handles in the order of the seats, and so do its lines. The judges still think all at once.",
  ],
  notes: `Threads end in any order. Handles are joined in the order in which you keep them, so the results that you
collect have that order, too: the first handle gives the first result, even if its thread was the last to end. It
costs nothing: the whole takes as long as the slowest judge, 20 milliseconds, not the 50 of all together.

Printing from the threads and making each of them sleep a little longer than the one before looks tidy as well, on
most days. A sleep says "not before"; no sleep says "not after". On a busy machine the first judge wakes up last.`,
});
