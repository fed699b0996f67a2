import { by, child, computes, exercise, expectation, par, seq, threads } from "thread-lessons/author";

export const about = exercise({
  title: "The cards that never came back",
  expectation: expectation(
    seq(
      par(by("main", "librarian: coffee is ready"), by(child(1), "assistant: 3 cards sorted")),
      by("main", "librarian: Austen comes first"),
    ),
    threads(1),
    computes("Austen comes first"),
  ),
  fails: "E0382",
  hints: [
    "The cards were moved into the thread. What would bring them out again?",
    "`join` waits for the thread and hands over what its closure returned, and this closure returns nothing. What it owned is gone when it ends.",
    "Let the closure end with `return cards;`, and let the librarian take the cards from `assistant.join().unwrap()`, under a name of their own.",
  ],
  notes: `In by \`move\`, out by \`return\`: the ownership makes a round trip, and at every moment one side has the
cards. It needs no lock and no copy to keep.

In Rust it is cheap, too. Moving a \`Vec\` hands over 24 bytes, a pointer and two numbers; the elements stay where
they are, and the very same buffer comes back through \`join\`. (Here the list is written down for the other thread
and read again, as threads of JavaScript share no objects. What the program may do with it is the same.)`,
});
