import {
  blocks,
  by,
  child,
  computes,
  exercise,
  expectation,
  par,
  reachable,
  seq,
  threads,
} from "thread-lessons/author";

export const about = exercise({
  title: "The waiter who carried nothing",
  expectation: expectation(
    seq(
      par(
        by("main", "cook: fish", "cook: soup"),
        by(child(1), "waiter: at the pass"),
        by(child(2), "waiter: at the pass"),
      ),
      by("main", "cook: fish and soup served"),
    ),
    threads(2),
    blocks(),
    reachable(
      "waiter: at the pass",
      "waiter: at the pass",
      "cook: fish",
      "cook: soup",
      "cook: fish and soup served",
    ),
    computes("fish and soup"),
  ),
  fails: "nothing",
  hints: [
    "Both waiters hear the first bell. How many dishes are there?",
    "When `wait` returns, a waiter knows that the bell rang, and not that there is a dish. The other one may have been faster. An `if` looks once, before the waiting, and never after it.",
    "Look again whenever you wake up: `while` in place of `if`. `bell.waitWhile(guard, …)` is the same loop, ready-made.",
  ],
  notes: `Between the bell and the moment when a waiter has the lock again, time passes. \`notifyAll\` wakes both for
one dish. \`notifyOne\` wakes one, and yet somebody who never waited can come by and take the dish first. And in Rust
\`wait\` may return for no reason at all, a spurious wake-up. One rule covers all three: **wait in a loop, on the
condition.**

\`wait\` takes the guard and gives it back: it has to let go of the lock, or the cook could never put down a dish. In
Rust the type says so, \`wait(guard) -> LockResult<MutexGuard>\`. \`waitWhile(guard, condition)\` is the loop in one
call.

\`notifyOne\` or \`notifyAll\`? One, if each notification is good for exactly one waiter, whichever it is, as here.
All, if several wait for different things, or if all may go on. All is never wrong with a loop, only more work; one is
wrong as soon as it can wake somebody who cannot use it.`,
});
