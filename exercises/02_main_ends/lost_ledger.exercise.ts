import { by, child, exercise, expectation, par, threads } from "thread-lessons/author";

export const about = exercise({
  title: "The ledger that stays empty",
  expectation: expectation(
    par(
      by("main", "till: closed", "till: good night"),
      by(child(1), "ledger: bread 3.20", "ledger: milk 1.10", "ledger: apples 2.75"),
    ),
    threads(1),
  ),
  fails: "main returned while",
  hints: [
    "Look at the last line of `main`. Where is the other thread at that moment?",
    "When `main` returns, the program ends and takes every other thread with it. Nothing makes `main` wait.",
    "`thread.spawn` gives you a handle. Keep it, and call `.join().unwrap()` on it before `main` returns.",
  ],
  notes: `\`spawn\` returns at once, and nobody waits for the new thread unless you say so. A dropped handle is no
mistake that anyone warns of, in Rust as little as here: the thread is detached and runs on, until it ends or the
program does.

A longer sleep at the end of \`main\` would usually hide the fault, and that is all it would do. A sleep promises no
order: on a busy machine the other thread may still be waiting for its first turn. \`join\` is a promise.`,
});
