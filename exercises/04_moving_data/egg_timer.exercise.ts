import { by, child, exercise, expectation, par, threads, uses } from "thread-lessons/author";

export const about = exercise({
  title: "A number that is only lent",
  expectation: expectation(
    par(by("main", "cook: eggs in the pot for 7 minutes"), by(child(1), "timer: 7 minutes are over")),
    threads(1),
    uses("move", "thread.scope"),
  ),
  fails: "E0373",
  hints: [
    "The error is the one of the guest list. Does it say anything about the type of `minutes`?",
    "A closure borrows what it uses, a number as well as a list. What would dangle is the variable, and that dies with its function, whatever is in it.",
    "Put `move` around the closure. And then look at the cook's line, which still uses `minutes`: is it rejected?",
  ],
  notes: `E0373 asks how the closure gets at the variable, not how large the value is. So even one number needs
\`move\`.

What \`move\` does with it is another matter. Numbers, booleans and string literals are \`Copy\`: the closure gets a
copy, and the original stays where it is, to be used further. It is an array or an object that is gone after a
\`move\`. The same goes for Rust, where \`&str\` is \`Copy\` and \`String\` is not.`,
});
