import { busy, by, computes, exercise, expectation, overlaps, threads } from "thread-lessons/author";

export const about = exercise({
  title: "The bank that stood still",
  expectation: expectation(
    by("main", "bank: Ada has 85, Ben has 115"),
    threads(2),
    overlaps(3),
    computes("85"),
    computes("115"),
    busy(),
  ),
  fails: "deadlock",
  hints: [
    "In which order does each of the two threads take its locks?",
    "One takes Ada's account and then Ben's, the other takes Ben's and then Ada's. If each gets its first one, neither gets its second.",
    "Let all threads take locks in one and the same order, whichever way the money goes. Every account has an `id`: `const [first, second] = from.id < to.id ? [from, to] : [to, from]`, lock `first`, then `second`.",
  ],
  notes: `It takes two locks, two orders, and one switch at the wrong moment, in between two neighbouring lines. That is
why it runs for a year. Rust compiles it without a word, the two threads hang, and nothing brings them back.

With one order for all there is no ring: whoever has the higher lock does not wait for the lower one. The order may be
any, by number, by name, by place in a list, as long as all of the program keeps to it. A single lock around all
accounts has only one order, and is often enough. And whoever need not hold both at once can take one, let go, and take
the other. Then money is nowhere for a moment, and it depends on who looks whether that matters.

Waiting a little before the second lock makes it worse, for it widens the gap. Trying with \`tryLock\` and giving up
loses a transfer. Trying, letting go of *everything*, and starting again is right, and more work.

No \`Arc\` was needed here, by the way. A scope may lend a \`Mutex\`, since \`Mutex\` is \`Sync\`.`,
});
