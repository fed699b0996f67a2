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
  title: "A counter with one pair of hands",
  expectation: expectation(
    seq(par("kettle: the water boils", "cake: cut into eight"), by("main", "counter: tea is served")),
    threads(atLeast(1)),
    speakers(atLeast(2)),
    makespan(between(40, 60)),
    sleeps(atLeast(80)),
  ),
  fails: "spawned 0 threads",
  hints: [
    "How many threads work in this program? Read `main` from the top, with a finger on the line.",
    "There is one thread, `main`, and it does one thing after the other. The water and the cake need not wait for each other, but nobody has told the program so.",
    "Let a second thread boil the water: `thread.spawn(boilWater)` starts it and gives you its handle. `main` cuts the cake meanwhile. Before tea is served, wait for the other one: `.join().unwrap()` on the handle.",
  ],
  notes: `\`thread.spawn(boilWater)\` takes the function itself, without brackets behind its name. With them, \`main\`
would boil the water and hand over what came out.

Both now wait their 40 milliseconds in the same 40 milliseconds. That is what threads are for: while one of them waits
or computes, another one gets on. It does not matter here whether there are two cores or one, since somebody who
sleeps needs none.

The time is counted on an ideal machine, where sleeping takes time and computing takes none. No stopwatch is involved,
so a slow computer cannot fail you.`,
});
