import { by, child, exercise, expectation, oneOf, par, seq, threads } from "thread-lessons/author";

const byWorker = (line: string) => oneOf(by(child(1), line), by(child(2), line));

export const about = exercise({
  title: "The pool that does not close",
  expectation: expectation(
    seq(
      par(byWorker("the letters are sorted"), byWorker("the floor is clean")),
      by("main", "main: good night"),
    ),
    threads(2),
  ),
  fails: "deadlock",
  hints: [
    "What are the two workers doing, when `close` waits for them?",
    "They wait for the next job, as they should: there is still somebody who could send one. When does a worker's loop end?",
    "The pool owns the only sender. Give it up first, `drop(this.#jobs)`, and then wait for the workers: they do what is left in the queue, are told that nothing more can come, and end.",
  ],
  notes: `A pool is made of what you know: a channel of closures, a receiver that the workers share, and a loop that
ends when the channel does. Its closing is two steps in this order: **close the channel, then join**. Between them the
workers finish what is in the queue, so nothing that was accepted gets lost.

In Rust this is the pool's \`Drop\`. There the sender has to be dropped although the pool still exists, so it is an
\`Option<Sender<Job>>\`, and \`drop\` takes it out: \`drop(self.sender.take())\`. A field is otherwise dropped *after*
the body of \`drop\`, and that would be this program again. Jobs are \`Box<dyn FnOnce() + Send + 'static>\`: of any
type, called once, fit for another thread, borrowing nothing.

The workers were started once, and each job costs a message in place of a thread. And no more than two jobs run at a
time, whatever comes in: a pool is a limit as well.

A pool has its own deadlock: a job that waits for the result of another job of the same pool. If all workers do so,
nobody is left to do what they wait for.`,
});
