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
  title: "The linker that cannot wait",
  expectation: expectation(
    seq(par(seq("compile: done", "link: done"), "style: no complaints"), by("main", "build: finished")),
    threads(atLeast(1)),
    speakers(atLeast(2)),
    makespan(between(40, 50)),
    sleeps(atLeast(80)),
  ),
  fails: "too early",
  hints: [
    "Two of the three steps depend on each other. Which two?",
    "Threads are started one after the other, but that is no promise about who gets on first. Two threads that were spawned in a row run in whichever order the scheduler likes.",
    "Steps that must follow each other belong to one thread: `thread.spawn` takes a closure, and a closure can call two functions. The style check has nothing to do with them, so it keeps a thread of its own.",
  ],
  notes: `The order of the \`spawn\` calls is not the order of the work. With three threads started in a row in Rust,
all six orders in which they can begin were seen.

Inside of one thread, nothing has changed: one line after the other, as ever. So look for what depends on what. What
does becomes one thread, what does not may have another. Here that gives two threads of 40 milliseconds side by side,
instead of one of 80.`,
});
