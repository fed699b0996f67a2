import {
  atLeast,
  between,
  busy,
  computes,
  exercise,
  expectation,
  makespan,
  seq,
  sleeps,
  threads,
} from "thread-lessons/author";

export const about = exercise({
  title: "A report from north to south",
  expectation: expectation(
    seq("north: 120 m", "centre: 340 m", "south: 890 m"),
    threads(atLeast(2)),
    makespan(between(30, 40)),
    computes("120 m"),
    computes("340 m"),
    computes("890 m"),
    sleeps(atLeast(60)),
    busy(),
  ),
  fails: "too early",
  hints: [
    "Who decides in which order the three lines are written?",
    "Each thread writes when it is done, and when that is nobody can promise. `main` joins in the right order, but it only waits there, and writes nothing.",
    "Let each probe `return` its line instead of printing it. `main` prints what each `join` gives it: the handles are in order, whoever is up first.",
  ],
  notes: `Results come in the order in which you **join**, not in the order in which the threads end. In Rust, three
threads that slept 90, 60 and 30 milliseconds ended in the order 30, 60, 90, and joined in the order of their handles
they gave \`[90, 60, 30]\`. The whole took about 90.

So let threads compute and let one thread report. That gives a steady output and loses no time: while \`main\` waits
for the first, the others go on.`,
});
