import { by, child, exercise, expectation, panics, threads, uses } from "thread-lessons/author";

export const about = exercise({
  title: "A net that catches nothing",
  expectation: expectation(
    by("main", "stage: the understudy sang", "house: applause"),
    panics([{ thread: child(1), message: 'lost her voice in "Casta diva"', joined: true }]),
    threads(1),
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
  fails: "the soprano sang",
  hints: [
    "The soprano panics on her thread. On which thread does the `try` stand?",
    "A panic does not fly over to the thread that joins. `join` does not throw either: it returns a `Result`, and nobody looks at this one.",
    "Ask the result: `soprano.join().isOk()`, or `soprano.join().match({ Ok: …, Err: … })`. The `try` and the `catch` are of no use and can go. (`unwrap` inside the `try` is no way out: then `main` panics first, before it is caught.)",
  ],
  notes: `\`try\` and \`catch\` work within one thread, along its own calls. Nothing connects the calls of \`main\`
with the calls of another thread, so there is no way up on which a panic could travel from one to the other. It
travels by \`join\`, as a value: \`Err\` with what was thrown.

Rust has no \`try\` and \`catch\` at all. A failed thread is a \`Result\`, like a file that is not there, and the
compiler warns when a \`Result\` is thrown away (\`unused_must_use\`; the same warning stands under your program). It
is a warning and no error, \`let _ = handle.join();\` silences it, and the exit code stays 0.

Elsewhere this is harsher. In C++ an exception that leaves a thread's function calls \`std::terminate\`, and the whole
program is over.`,
});
