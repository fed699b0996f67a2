import { busy, by, computes, exercise, expectation, threads } from "thread-lessons/author";

export const about = exercise({
  title: "Nobody came, and the cake is gone",
  expectation: expectation(by("main", "director: 15 visitors"), threads(2), computes("15"), busy()),
  fails: "director: 0 visitors",
  hints: [
    "Which thread counts, and which thread reads?",
    "There are three counters here: one in each thread that lets people in, and one of the director's, which is made when the last line looks at it. The two others are gone when their threads are.",
    "Count as before, and bring the number home at the end: a thread returns what it counted, `return visitors.get()`. The director adds up what the two `join`s give.",
  ],
  notes: `A thread-local value cannot be read from outside. No other thread can get at it, and when its thread has
ended, it is dropped, in Rust before \`join\` returns. So a thread that has something to tell has to tell it itself.

Counting in a thread-local and adding up at the end is a good way of counting, better than a shared counter with a
lock: nobody waits for anybody, as each thread has its own, and there is one exchange for each thread instead of one
for each visitor. Only the last step was missing.

A \`Mutex\` around one number for all does it, too, if reading and adding happen under the same lock. It is the right
tool when somebody wants to see the sum while people still come in.`,
});
