import { busy, by, computes, exercise, expectation, overlaps, threads } from "thread-lessons/author";

export const about = exercise({
  title: "The record that went down",
  expectation: expectation(
    by("main", "stadium: the record is 0", "stadium: the record is 830"),
    threads(2),
    overlaps(3),
    computes("the record is 830"),
    busy(),
  ),
  fails: "the record is",
  hints: [
    "The judge of the 810 looked at the board and saw 800, or less. When did he write?",
    "What he knew was out of date when he acted on it. Somebody wrote a better record between his look and his writing, and he wrote over it.",
    "`record.compareExchange(seen, jump, …)` writes only if the record is still what you saw. If not, it gives you an `Err` with what is there now: look at that, decide again, try again, in a loop.",
  ],
  notes: `First check, then act: a race in any language, with a lock or without, as long as somebody can come in
between. Chapter 11 mends it with one lock around both. An atomic has \`compareExchange(seen, next)\`: "write
\`next\`, but only if it still says \`seen\`". It never waits. It fails if somebody was faster, and tells you what
is there.

Look, try, and if somebody was faster, look again: this loop can make anything out of one atomic. For some things it
is there ready-made: \`fetchMax(jump)\` is just this one, and \`fetchUpdate\` is the loop with a function of yours.

To write first and put back the better one afterwards (\`swap\`, then \`store\`) only moves the gap: for a moment a
wrong record is on the board, and what is put back may be out of date again.`,
});
