import { by, child, exercise, expectation, par, threads } from "thread-lessons/author";

export const about = exercise({
  title: "The game that forgets who quits",
  expectation: expectation(
    par(
      by("main", "player: jump", "player: run", "player: quit"),
      by(child(1), "saved: map", "saved: gold", "saved: lives"),
    ),
    threads(1),
  ),
  fails: "main returned while",
  hints: [
    "There is a `join`, and it is in the right place for those who play until the end. How does `main` end for those who do not?",
    "`return` in the middle of `main` is `main`'s end as well, and so the program's. The `join` below it is never reached.",
    "Leave the loop instead of leaving `main`: `break` goes on behind the loop, where the `join` stands.",
  ],
  notes: `"Is it joined?" is a question about every way out of \`main\`, not about the last line of the file: a
\`return\` in the middle, a \`process.exit\`, a panic of \`main\` are ends, too.

One way out is easier to keep an eye on than three. That is why many programs have one place where all threads are
joined, at the end, and jump there.`,
});
