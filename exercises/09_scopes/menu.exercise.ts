import { by, child, computes, exercise, expectation, par, seq, threads, uses } from "thread-lessons/author";

export const about = exercise({
  title: "One menu for two guests",
  expectation: expectation(
    seq(
      par(by(child(1), "Ada takes the dumplings"), by(child(2), "Ben counts 3 courses")),
      by("main", "window: onion soup and more"),
    ),
    threads(2),
    uses("thread.scope"),
    computes("takes the dumplings"),
    computes("3 courses"),
    computes("onion soup and more"),
  ),
  fails: "E0373",
  hints: [
    "Both threads are joined before `main` ends. Why does that not help?",
    "`thread.spawn` takes only closures without loans, whatever comes after it. And `move` gives the menu away: to one of the two, so that the other and the window go without.",
    "`thread.scope((s) => { … })` waits at its end for every thread that `s.spawn(…)` started in it. So closures may borrow there: use `s.spawn` for both, and hang up the menu after the scope.",
  ],
  notes: `\`thread.spawn\` asks for a closure that could live for ever (\`'static\` in Rust), because nothing ties its
thread to any place in the program. A \`join\` further down is no tie: the compiler does not look at it. A scope is.
It does not return before its threads have ended, so whatever was there before the scope is there longer than they
are, and may be lent out.

Two readers at once are nothing unusual for the borrow checker: any number of shared borrows may live side by side.
After the scope all of them are over, and the menu is whole, its owner never changed.

Scopes came with Rust 1.63. It could be done before, too: by an \`Arc\`, by moving the data in and getting it back
from \`join\`, or by the scopes of the crate crossbeam, after which these were made.`,
});
