import {
  blocks,
  by,
  child,
  exercise,
  expectation,
  par,
  reachable,
  seq,
  threads,
} from "thread-lessons/author";

export const about = exercise({
  title: "A bang that nobody heard",
  expectation: expectation(
    seq(par(by("main", "starter: bang"), by(child(1), "runner: at the line")), by(child(1), "runner: off")),
    threads(1),
    blocks(),
    reachable("runner: at the line", "starter: bang", "runner: off"),
  ),
  fails: "deadlock",
  hints: [
    "Who is waiting for the gun when it goes off? In every order?",
    "`notifyOne` wakes somebody who waits *now*. It is not kept for those who come later. If the gun is faster than the runner, the bang is lost.",
    "Leave a trace that can be looked at: let the mutex hold whether the gun was fired. The starter sets it under the lock and then notifies; the runner locks, and waits only as long as it is not set: `while (!…)`, or `waitWhile`.",
  ],
  notes: `A \`Condvar\` has no memory. It is a bell, and a bell is heard by those who are there. What is remembered is
the value in the mutex, the *condition*; the bell only says "look again". So there are always three things: a mutex, a
condition in it, and a condvar.

Why does the flag have to be *under* the lock? \`wait\` lets go of the lock and falls asleep in one step. Who changes
the condition needs the lock, so the change comes either before the runner's look, and the runner sees it, or after it
is asleep, and then the notify wakes it. With an \`AtomicBool\` beside the mutex there is a gap between look and
sleep, and the bang can fall into just that gap.

A sleep before the gun makes it rarer and does not mend it. And the order on the page, first spawn, then bang, says
nothing at all about which comes first.

Here a plain \`join\`, a channel, or \`thread.park\` with \`unpark\`, which does remember, could do the same. A
condvar is for conditions that they cannot express.`,
});
