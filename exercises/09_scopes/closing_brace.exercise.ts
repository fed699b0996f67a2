import {
  atLeast,
  between,
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
  title: "A bill that waits for the table",
  expectation: expectation(
    seq(par("apprentice: sanded 3 boards", "master: 120 euros"), "workshop: ready"),
    threads(atLeast(1)),
    speakers(atLeast(2)),
    makespan(between(30, 40)),
    sleeps(atLeast(55)),
  ),
  fails: "55",
  hints: [
    "There is no `join` in this program. Where does `main` wait?",
    "A scope waits at its closing brace for all its threads. So a scope with one `spawn` and nothing else is a function call that takes the long way round.",
    "What is to happen meanwhile belongs into the scope, after the `spawn`: call `writeBill(table)` there. It only reads the table, and so does the thread.",
  ],
  notes: `The body of a scope runs on the thread that opened it, and it is where that thread does its own part. First
the body ends, then the scope waits for the threads that were not joined, then it returns what the body returned.

\`main\` and the apprentice both hold the table here, and nobody minds: both only read. If one of them wrote, the
other could not look, not even after a \`join\` in the same scope.

It is no compiler magic that waits at the brace, by the way. \`std::thread::scope\` is an ordinary function that
counts its threads and parks until the count is zero. The compiler's part is only to check that no loan outlives the
call.`,
});
