import { by, child, computes, exercise, expectation, panics, threads } from "thread-lessons/author";

export const about = exercise({
  title: "The pile on the floor",
  expectation: expectation(
    by("main", "librarian: 2 of 3 shelves"),
    panics([{ thread: child(2), message: "dropped the pile", joined: true }]),
    threads(3),
    computes("2 of 3"),
  ),
  fails: "a scoped thread panicked",
  hints: [
    "Two threads panic. What does the message of the second one say?",
    "A scope waits for the helpers that nobody joined, and if one of them has panicked, it panics as well: otherwise the panic would go unnoticed. A panic that somebody has joined counts as noticed.",
    "Join all helpers inside of the scope, and count the results that are `Ok`: `helpers.map((helper) => helper.join()).filter((result) => result.isOk()).length`.",
  ],
  notes: `With \`thread.spawn\` a panic that nobody joins goes unnoticed. With a scope it does not: the scope panics
in its turn, with the message "a scoped thread panicked", one for all of them, and the helper's own payload is lost.
In \`main\` that means exit code 101.

So join those whose failure you can live with. An \`Err\` that was returned by \`join\` is yours, even if you ignore
it, and the scope returns as if nothing had happened. \`unwrap\` on it would make the body of the scope panic; then
the scope still waits for the other threads, and afterwards lets that panic out.`,
});
