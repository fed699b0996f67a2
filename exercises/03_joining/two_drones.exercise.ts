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
  title: "The drone that nobody waited for",
  expectation: expectation(
    seq(par("near drone: landed", "far drone: landed"), by("main", "base: both are back")),
    threads(2),
    makespan(between(30, 35)),
    speakers(3),
    sleeps(atLeast(40)),
  ),
  fails: "too early",
  hints: [
    "What does the team know for certain when `join` returns? And what does it only believe?",
    "`join` waits for one thread: the one whose handle it is. That the far drone has landed says nothing about the near one.",
    "Keep both handles, and join both before the last line. It does not matter which is joined first.",
  ],
  notes: `"It is faster, so it will be done by then" is a sleep in disguise: a belief about time where a promise is
needed. One \`join\` is a promise about one thread.

Joining two threads one after the other costs nothing: while \`main\` waits for the first, the second goes on. In
Rust, three threads of 90, 60 and 30 milliseconds that were joined in this order took about 90 in all, not 180. A
\`join\` on a thread that has ended returns at once.`,
});
