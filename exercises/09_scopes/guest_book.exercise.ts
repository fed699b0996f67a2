import { atLeast, by, child, computes, exercise, expectation, seq, threads } from "thread-lessons/author";

export const about = exercise({
  title: "Cake for three",
  expectation: expectation(
    seq(
      "band: 2 guests so far",
      by(child(1), "door: Cleo is in"),
      "kitchen: cake for 3",
      "band: welcome, 3 guests",
    ),
    threads(atLeast(1)),
    computes("cake for 3"),
    computes("3 guests"),
  ),
  fails: "E0502",
  hints: [
    "One of the two threads changes the list. What does the other one do with it?",
    "While somebody may change a value, nobody else may look at it. Here both loans last until the end of the scope. Joining the first thread earlier does not shorten its loan.",
    "Let the first scope end before the second loan begins: two scopes, one after the other. (Or let one thread do both, or cut the cake after the scope.)",
  ],
  notes: `Many readers or one writer, never both: E0502. Without the rule this program would print "cake for 2" or
"cake for 3", as the scheduler likes. In Rust it could be worse, for \`push\` may move the whole list to another place
while somebody reads it.

The rule cannot know which of the two orders you want, and here it matters: the kitchen must come second. Two scopes
say so. A \`Mutex\` around the list would satisfy the compiler, too, and leave the order open: no data race, and still
a race.

It is tempting to join the writer and go on in the same scope. A loan that is given to a scoped thread lasts for the
scope, in Rust by a lifetime that is called \`'scope\`, and \`join\` gives nothing back. Where one scope ends and the
next one begins, all loans are returned.`,
});
