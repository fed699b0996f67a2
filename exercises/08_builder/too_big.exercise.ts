import { anyOrder, by, computes, exercise, expectation, threads, uses } from "thread-lessons/author";

export const about = exercise({
  title: "A poster too big",
  expectation: expectation(
    by("main", anyOrder("lab: cat is printed", "lab: galaxy is refused", "lab: dog is printed")),
    threads(2),
    computes("cat is printed"),
    computes("galaxy is refused"),
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
    "There are two calls of `unwrap`, for two different results. Which of them panics, and on which thread?",
    "`spawn` of a builder returns a `Result`, because the system may refuse. That result is about whether there is a thread at all; the one of `join` is about how it ended.",
    "Look at what `spawn` returns, for instance by `.match({ Ok: (handle) => …, Err: () => … })`: keep the handle of a thread that could be started, and print the refusal of one that could not.",
  ],
  notes: `\`thread::spawn\` and \`Builder::spawn\` ask the system for the same thing. When it says no, the first
panics ("failed to spawn thread", on the thread that called it), and the second returns \`Err\` with an \`io::Error\`:
kind \`WouldBlock\`, "Resource temporarily unavailable (os error 11)". So whoever can do something about it uses a
\`Builder\`: do without, do the work on the spot, or try later. \`unwrap\` right behind it throws this advantage away.

In Rust one would often pass the error on by \`?\`, in a function that returns \`io::Result\`. A common slip is to
write \`.map_err(|e| eprintln!("{e}"))?\`: that turns the error into \`()\`, and the line compiles only in a function
whose error type is \`()\` (E0277 otherwise).

A stack that is asked for too small is no error: Rust rounds it up. How deep a stack is in use shows only at the end
of it, and there it is no panic any more: a stack overflow ends the whole program.`,
});
