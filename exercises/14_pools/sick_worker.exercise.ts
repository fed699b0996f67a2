import { by, child, exercise, expectation, panics, seq, threads } from "thread-lessons/author";

export const about = exercise({
  title: "No bread today",
  expectation: expectation(
    seq(by(child(1), "oven: rolls", "oven: bread"), by("main", "shop: the baker is well")),
    threads(1),
    panics([{ message: "no such cake" }]),
  ),
  fails: "the baker is ill",
  hints: [
    "What happens to a thread that panics? And to what it had still to do?",
    "The panic is in the job, but the thread is the baker's. It ends, the receiver goes with it, and what was in the queue is dropped.",
    "Keep the job's panic away from the worker: `catchUnwind(job)` calls it and gives you a `Result`, as `join` does.",
  ],
  notes: `One panic ends one thread, and in a pool a thread is many jobs. So pools put a wall around each job. Rust's
\`catch_unwind\` is made for such rims. It is not \`try\` and \`catch\` for everyday errors, for these there is
\`Result\`, and it catches nothing in a program that is built with \`panic = "abort"\`.

The pool of the Rust book has no such wall. There a panic costs a worker each time; with the last one the pool is a
queue that nobody works on, and nothing says so. A shared \`Mutex<Receiver>\` is poisoned only if the panic happens
while the guard is held, one more reason not to work under the lock.

A job that is done for somebody should tell them how it went. Rayon lets the panic of a job come out where its result
is asked for; a task of Tokio gives \`Err\` when it is awaited. Your pool can send a \`Result\` back through a
channel.`,
});
