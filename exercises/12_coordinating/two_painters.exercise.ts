import { blocks, by, child, exercise, expectation, par, seq, threads } from "thread-lessons/author";

export const about = exercise({
  title: "Twenty minutes are always enough",
  expectation: expectation(
    seq(
      by("main", "the wall is grey"),
      par(by(child(1), "the right half is green"), by(child(2), "the left half is green")),
    ),
    threads(2),
    blocks(),
  ),
  fails: "is grey",
  hints: [
    "What does one painter know about the other one after twenty minutes?",
    "Nothing: a sleep lets time pass and waits for nobody. Perhaps the other one has not begun. Each has to wait until *both* have painted.",
    "That is a `Barrier`: `new Barrier(2)` lets its threads through when two have come to `wait`. It stands between the painting and the looking. Main does not take part.",
  ],
  notes: `A \`Barrier\` of n is a meeting point: \`wait\` lets nobody through until n threads wait there, and then
all. All that was done before is done when anybody comes out. Each thread calls it, at the same place in its work; a
wait at the start of both halves only makes them *begin* together.

The number has to be right. If it is too large, all of them wait for somebody who never comes, and that is what
happens when a participant panics, or returns early, before its \`wait\`: a barrier is not poisoned, the others stand
there for ever. If it is too small, some get through too early.

A barrier can be used again at once, for the next round. In each round one thread, and just one, is told
\`isLeader()\`: the one that may do what is to be done once.

Two scopes, one to paint and one to look, would do it with four threads. A barrier keeps the threads, with all that
they have in their hands, and that counts when there are many rounds.`,
});
