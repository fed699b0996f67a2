import { atMost, blocks, by, capacity, computes, exercise, expectation } from "thread-lessons/author";

export const about = exercise({
  title: "Two racks, both full",
  expectation: expectation(
    by(
      "main",
      "tailor: red (mended)",
      "tailor: blue (mended)",
      "tailor: grey (mended)",
      "tailor: black (mended)",
    ),
    capacity(atMost(1)),
    blocks(),
    computes("red (mended)"),
  ),
  fails: "deadlock",
  hints: [
    "Where is each of the four coats when nothing moves any more?",
    "One hangs on each rack, one is in the apprentice's hands, and one in the tailor's. She waits for room on the first rack, he waits for room on the second, and only she could make some.",
    "Bringing and fetching must not wait for each other. Let somebody else bring: a thread of its own that owns `tornRack` and the coats, while main fetches from the beginning.",
  ],
  notes: `A ring again, this time of channels: main waits to send, the worker waits to send, and each would have to
receive for the other to go on. Channels have no locks that you could see, and deadlock all the same. With three coats
it goes well, since there are three places for them; such a program passes its small tests.

More room puts the trouble off, to the day with more coats than places. The cure is that nobody who should receive is
held up by sending. One thread brings, one works, one fetches: a *pipeline*, in which each waits for the next at most,
and the last one for nobody.

An unlimited channel for the results would get it going as well. It is for results of which there are never too many,
and this workshop has one hook for them. Where channels form a ring, somebody in it has to be able to go on, whatever
the others do.`,
});
