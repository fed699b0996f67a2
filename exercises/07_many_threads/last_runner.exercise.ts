import {
  between,
  by,
  child,
  exercise,
  expectation,
  makespan,
  par,
  seq,
  threads,
} from "thread-lessons/author";

export const about = exercise({
  title: "The last one to set off",
  expectation: expectation(
    seq(
      par(
        by(child(1), "finish: number 1"),
        by(child(2), "finish: number 2"),
        by(child(3), "finish: number 3"),
        by(child(4), "finish: number 4"),
        by(child(5), "finish: number 5"),
        by(child(6), "finish: number 6"),
      ),
      by("main", "starter: everybody is in"),
    ),
    threads(6),
    makespan(between(20, 30)),
  ),
  fails: "everybody is in",
  hints: [
    "How many handles are there after the loop, and how many threads?",
    "Each round overwrites the handle of the round before, so only the sixth runner is waited for. Starting order says nothing about who is done first: each thread begins when the scheduler lets it, and runs as fast as it is let.",
    "Collect the handles: `const runners: JoinHandle<void>[] = []`, and `runners.push(thread.spawn(…))` in the loop. Then join each of them in a second loop.",
  ],
  notes: `This is the shape of nearly every program with many threads: one loop that spawns and keeps the handles, one
loop that joins them. It does not matter in which order they are joined. \`join\` on a thread that ended long ago
returns at once, so the second loop takes as long as the slowest thread and no longer.

Three threads that Rust started one after the other were seen to begin in all six orders. An order that you have not
asked for is an order that you do not have, however often it turns out well.`,
});
