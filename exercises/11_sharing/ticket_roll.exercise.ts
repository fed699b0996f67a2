import { busy, by, computes, exercise, expectation, overlaps, threads } from "thread-lessons/author";

export const about = exercise({
  title: "Two customers number 1",
  expectation: expectation(
    by("main", "baker: handed out 1, 2, 3, 4, 5", "baker: 5 gone from the roll"),
    threads(2),
    overlaps(3),
    computes("1, 2, 3, 4, 5"),
    computes("5 gone"),
    busy(),
  ),
  fails: "1, 1, 2, 2, 3",
  hints: [
    "How many rolls are there in this bakery?",
    "`move` copies a number into the closure. So there are three rolls, one for each assistant and one for the baker, and nobody touches the baker's.",
    "Put the one roll into an `Arc<Mutex<number>>`: `new Arc(new Mutex(0))`, and an `Arc.clone` for each thread. Tear a number off like this: `using roll = mine.value.lock().unwrap(); roll.value += 1; return roll.value;`",
  ],
  notes: `You can read that this program, \`counter += 1\` in a \`move\` closure, is a data race. It is none. The number
is \`Copy\`, each thread changes a copy of its own, in Rust as well, and rustc even warns: "value captured by
\`counter\` is never read", "did you mean to capture by reference instead?". A real data race cannot be written in safe
Rust. Without \`move\` it is E0373, in a scope E0499, with \`static mut\` it wants \`unsafe\`.

\`Arc<Mutex<T>>\` is two things with a task each. The \`Arc\` lets several threads own one value, and the \`Mutex\` lets
one at a time change it. Under the lock stands all that belongs together: take the next number *and* remember it.

Who gets which number is open now. That is not a mistake, it is what was asked for. If it were enough to know how many
numbers were handed out, each assistant could count for itself and return the count, and there would be no lock.`,
});
