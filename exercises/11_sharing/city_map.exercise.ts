import {
  by,
  child,
  computes,
  exercise,
  expectation,
  overlaps,
  par,
  seq,
  threads,
} from "thread-lessons/author";

export const about = exercise({
  title: "A map that may not leave the office",
  expectation: expectation(
    seq(
      par(
        by(child(1), "Ada: castle", "Ada: bridge", "Ada: market"),
        by(child(2), "Ben: castle", "Ben: bridge", "Ben: market"),
      ),
      by("main", "office: signed for by 1"),
    ),
    threads(2),
    overlaps(3),
    computes("signed for by 1"),
  ),
  fails: "E0277",
  hints: [
    "Nobody writes on the map. What else changes when somebody takes it or brings it back?",
    "An `Rc` counts its owners, and it counts as one counts on a single thread: read, add, write back. Two threads at once could get the number wrong. So an `Rc` is not `Send`, and is not let into a thread.",
    "`Arc` is the same thing with a count that threads may change together. Put it in place of every `Rc`, and leave the rest as it is.",
  ],
  notes: `\`Rc\` and \`Arc\` do the same: several owners, one value, which is freed when the last one lets go. With
\`Rc\` the count is a plain number. If two threads raise it at once, one of the two is lost, and the value is freed
while somebody still uses it. \`Arc\` ("atomically reference counted") lets the processor do each step as a whole. That
costs a little, and so Rust has both.

You need not know when which one is safe. \`Rc\` lacks the marker \`Send\`, \`spawn\` asks for it, and that is E0277:
\`Rc<…> cannot be sent between threads safely\`. rustc does not mention \`Arc\` there; the advice is the course's own.

The count is 1 again at the end: each thread owned one \`Arc\`, by its \`move\`, and gave it up before \`join\`
returned.`,
});
