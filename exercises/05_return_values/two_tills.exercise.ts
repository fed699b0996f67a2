import {
  atLeast,
  between,
  by,
  computes,
  exercise,
  expectation,
  makespan,
  sleeps,
  threads,
} from "thread-lessons/author";

export const about = exercise({
  title: "Two clerks who take turns",
  expectation: expectation(
    by("main", "boss: 310 + 425 = 735"),
    threads(atLeast(1)),
    makespan(between(40, 50)),
    computes("735"),
    sleeps(atLeast(80)),
  ),
  fails: "takes 80 ms",
  hints: [
    "When does the second clerk begin?",
    "`thread.spawn(…).join()` in one expression waits right there. The second `spawn` comes after that, so the two threads are never at work together.",
    "Spawn both first, and keep the two handles. Ask for both results after that.",
  ],
  notes: `What can be parallel is what happens between the first \`spawn\` and the first \`join\`. In one expression
there is nothing between them.

So \`thread.spawn(f).join().unwrap()\` is what \`f()\` is, only dearer: in Rust, starting a thread and joining it took
43 to 170 microseconds on a small machine. It has its use where \`f\` may panic and nobody else should, and no other.`,
});
