import { by, child, computes, exercise, expectation, panics, threads, uses } from "thread-lessons/author";

export const about = exercise({
  title: "A report that one station holds up",
  expectation: expectation(
    by("main", "harbour: 12.5 degrees", "summit: no reading", "report: sent"),
    panics([{ thread: child(2), message: "no temperature: brrr", joined: true }]),
    threads(2),
    computes("12.5 degrees"),
    uses(
      ".match",
      ".isOk",
      ".isErr",
      ".map",
      ".mapErr",
      ".unwrapOr",
      ".unwrapOrElse",
      ".unwrapErr",
      ".ok",
      ".err",
    ),
  ),
  fails: "main panicked at",
  hints: [
    "Two threads panic here. Only one of them has a reason of its own.",
    "A panic ends its own thread and no other. `join` hands it to you as an `Err`; it is `unwrap` on that `Err` that makes `main` panic, too.",
    'Look at what `join` returns instead of unwrapping it: `.map(…)` makes the text for a good reading, and `.unwrapOr("no reading")` stands in for a bad one. The summit may go on panicking.',
  ],
  notes: `A panic in a thread is that thread's own end. Its message goes to stderr at once, whether anybody joins or
not; what \`join\` adds is the value that was thrown, as the \`Err\` of a \`Result\`. Ignoring it is allowed, reacting
to it is better, and \`unwrap\` is the choice to go down together.

It is a choice, not a rule: in Rust, too, \`handle.join().unwrap()\` in \`main\` turns a worker's panic into exit code
101. Main's own message then says no more than "called \`Result::unwrap()\` on an \`Err\` value: Any { .. }". What
went wrong stands in the message before it, the worker's.`,
});
