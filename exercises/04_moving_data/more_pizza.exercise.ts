import { by, child, computes, exercise, expectation, par, threads } from "thread-lessons/author";

export const about = exercise({
  title: "The pizza that was ordered too late",
  expectation: expectation(
    par(
      by("main", "waiter: 3 pizzas"),
      by(child(1), "kitchen: pizza 1", "kitchen: pizza 2", "kitchen: pizza 3"),
    ),
    threads(1),
    computes("3"),
  ),
  fails: "thread 2 ended without printing",
  hints: [
    "The kitchen looks at `pizzas` long after the waiter has changed it. Which `pizzas`?",
    "`move` gives the closure variables of its own, with the values of that moment. There are two numbers called `pizzas` from then on, and the waiter changes his.",
    "What the thread is to know must be settled when `move` is called.",
  ],
  notes: `A \`move\` is a snapshot. For a number that is a copy, so both sides go on with one of their own, and
neither sees what the other does to it. Nothing warns about it here, and no sleep makes the change arrive. In Rust,
too, the kitchen bakes two.

In JavaScript a closure sees later changes of the variables that it captured, as they are the very same variables. A
thread that did that would read while another one writes: a data race. That it cannot happen is the point of the whole
exercise. What has to reach a running thread needs a channel, or a value made for sharing.`,
});
