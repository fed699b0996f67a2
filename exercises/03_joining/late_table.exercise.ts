import {
  atLeast,
  between,
  by,
  exercise,
  expectation,
  makespan,
  par,
  seq,
  sleeps,
  speakers,
  threads,
} from "thread-lessons/author";

export const about = exercise({
  title: "Dinner that takes too long",
  expectation: expectation(
    seq(par("pot: the noodles are done", "table: set for four"), by("main", "dinner is served")),
    threads(atLeast(1)),
    speakers(atLeast(2)),
    makespan(between(80, 100)),
    sleeps(atLeast(140)),
  ),
  fails: "takes 140 ms",
  hints: [
    "What does `main` do while the noodles cook?",
    "`join` blocks: the line after it runs only when the other thread has ended. Called right after `spawn`, it leaves nothing that could happen side by side.",
    "Let `main` do its own work first. Join where the result is needed: just before dinner is served.",
  ],
  notes: `\`spawn\` followed at once by \`join\` is a function call with extra steps: two threads, but never two at
work.

The place of a \`join\` says what has to be over by then. Dinner needs the noodles and the table, in either order, so
both come before it and neither before the other. The time that was asked for is counted on an ideal machine, where
sleeping takes time and computing takes none; no stopwatch was involved, and a slow computer cannot fail you.`,
});
