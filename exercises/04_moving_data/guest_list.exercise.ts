import { by, child, exercise, expectation, par, threads, uses } from "thread-lessons/author";

export const about = exercise({
  title: "A list that belongs to somebody else",
  expectation: expectation(
    par(
      by("main", "host: bought the cake"),
      by(child(1), "friend: invited Ada", "friend: invited Grace", "friend: invited Linus"),
    ),
    threads(1),
    uses("move", "thread.scope"),
  ),
  fails: "E0373",
  hints: [
    "Read the error from the top. Which variable is borrowed, and whose is it?",
    "A closure only borrows what it uses. A thread may outlive the function that started it, so it may not live on a loan from there. That `main` joins it does not help: the rule looks at the closure, not at what comes after.",
    "Hand the list over: import `move`, and write `thread.spawn(move(() => { … }))`. The closure then owns `guests`.",
  ],
  notes: `\`move\` makes the closure the owner of everything that it captures. From then on \`guests\` belongs to the
friend, and \`main\` cannot use it any more. Values that are merely copied, such as numbers and string literals, stay
usable on both sides.

E0373 says "may outlive", not "does outlive". It would be there even if \`main\` joined at once and never looked at
\`guests\` again: \`spawn\` asks for a closure without loans, and nothing that you do later changes what you pass to
it.`,
});
