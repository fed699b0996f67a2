import { by, child, exercise, expectation, par, threads, uses } from "thread-lessons/author";

export const about = exercise({
  title: "An order that has left the shop",
  expectation: expectation(
    par(
      by("main", "shop: 3 things, ready at five"),
      by(child(1), "baker: six rolls", "baker: a loaf", "baker: two pretzels"),
    ),
    threads(1),
    uses(".length"),
  ),
  fails: "E0382",
  hints: [
    "The error marks two places: where the list was moved, and where it is used after that. Whose is it in between?",
    "`move` made the thread the owner of `order`. An array is not copied, so from then on `main` has nothing that it could count.",
    "What does the shop need: the list, or one number? Find that out while `main` still owns the list.",
  ],
  notes: `E0382 is the price of \`move\`, and it is the same error as anywhere else in Rust: a value was given away
and is used after that. The thread plays no part in it.

Take what you need before you give the rest away. That is the cheapest of the ways out. A clone, \`[...order]\`, costs
a second list. Getting the list back from the thread is possible, too, and comes in the next chapter. Joining first is
no way out: \`join\` ends the thread, and does not bring back what it owned.`,
});
