import { by, exercise, expectation, named, par, seq, threads } from "thread-lessons/author";

export const about = exercise({
  title: "One form for two",
  expectation: expectation(
    seq(
      par(
        by(named("waiter"), "waiter: breakfast is served"),
        by(named("waiter"), "waiter: dinner is served"),
      ),
      by("main", "café: closed"),
    ),
    threads(2),
  ),
  fails: "E0382",
  hints: [
    "What becomes of `form` in the line that hires the first waiter?",
    "`spawn` takes the builder for good: its settings become the thread's. One builder, one thread.",
    'Make a builder for each thread. A small function keeps the settings in one place: `function waiter() { return new thread.Builder().name("waiter"); }`.',
  ],
  notes: `Every method of a \`Builder\` takes the builder itself, in Rust by \`self\`: \`name\` and \`stack_size\`
hand back the next one, \`spawn\` hands back the thread. So they are written in one chain. A line of its own such as
\`form.name("waiter");\` uses the builder up and throws the named one away. Rust warns of that, "unused \`Builder\`
that must be used", and any later use of \`form\` is E0382.

The office had nothing against the name: two threads may have the same one. Where they have to be told apart,
\`thread.current().id()\` is never the same for two threads, not even when the first has ended long ago.`,
});
