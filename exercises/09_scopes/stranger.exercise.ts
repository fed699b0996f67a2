import {
  atLeast,
  between,
  by,
  child,
  exercise,
  expectation,
  makespan,
  par,
  seq,
  sleeps,
  threads,
} from "thread-lessons/author";

export const about = exercise({
  title: "One two, one two",
  expectation: expectation(
    seq(
      par(by(child(1), "lights: checked"), by(child(2), "sound: checked"), by(child(3), "stage: checked")),
      by("main", "doors: open"),
    ),
    threads(3),
    makespan(between(15, 20)),
    sleeps(atLeast(30)),
  ),
  fails: '"doors: open" was printed too early',
  hints: [
    "Compare the three lines that start a thread.",
    "A scope waits for the threads that were started through it, by its `s`. A thread from `thread.spawn` is nobody's, wherever that line may stand, and its handle is dropped here.",
    "Start all three by `s.spawn(…)`.",
  ],
  notes: `\`s\` is what ties a thread to a scope, not the braces. \`thread.spawn\` inside of a scope starts the same
independent thread as anywhere else: not waited for, killed when \`main\` returns. It may not borrow, either, so most
slips of this kind are found by the compiler (E0373 here; Rust gives E0597 or E0373, depending on what is borrowed).
This one borrows nothing, and nothing is found.

It is no question of handles: dropping the handle of a *scoped* thread detaches nothing, the scope still waits. And
\`s\` may be used from inside of a scoped thread as well in Rust; the threads that it starts there belong to the same
scope. Here a scope stays on the thread that opened it.`,
});
