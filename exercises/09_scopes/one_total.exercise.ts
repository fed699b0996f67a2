import { busy, by, computes, exercise, expectation, threads } from "thread-lessons/author";

export const about = exercise({
  title: "Two pens, one total",
  expectation: expectation(by("main", "cashier: 108 in all"), threads(2), computes("108"), busy()),
  fails: "E0499",
  hints: [
    "Which variable do both threads change?",
    "To change something is to borrow it mutably, and there can be only one such loan at a time. Both of these last as long as the scope does.",
    "Let each thread add up its own part and return it. Join both inside of the scope, and return the sum of the two: `const total = thread.scope((s) => { … return a.join().unwrap() + b.join().unwrap(); })`.",
  ],
  notes: `E0499 is the rule that you know from a single thread: one mutable borrow at a time. Between threads it keeps
a promise that no test could keep. \`total += price\` reads, adds, and writes back. If the other thread writes in
between, its money is gone, in one evening out of a thousand.

Returning a part and adding up the parts needs no shared variable at all, and it is faster than any lock. A scope
returns what its body returns, so the sum comes out of it as of any function.

Joining the first thread before the second one is spawned does not satisfy the rule: the loan is for the whole scope,
and the compiler does not know what \`join\` means. Two threads may each change something *different*: another
variable, or disjoint pieces of one list, by \`chunksMut\` or \`splitAtMut\`.`,
});
