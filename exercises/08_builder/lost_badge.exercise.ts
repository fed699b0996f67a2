import { by, exercise, expectation, named, par, seq, threads } from "thread-lessons/author";

export const about = exercise({
  title: "The cellar that nobody checked",
  expectation: expectation(
    par(
      seq(
        by(named("east"), "east: the gallery is quiet"),
        by(named("east-helper"), "east-helper: the cellar is quiet"),
      ),
      seq(
        by(named("west"), "west: the gallery is quiet"),
        by(named("west-helper"), "west-helper: the cellar is quiet"),
      ),
    ),
    threads(4),
  ),
  fails: "nobody: the cellar is quiet",
  hints: [
    "Four threads log here. Which of them were given a name?",
    "A name belongs to one thread. The threads that it starts do not inherit it: `name()` is `None` for a thread that nobody named, whoever its parent is.",
    'Name the helper as well: `new thread.Builder().name(…).spawn(…).unwrap()`. In `patrol`, `thread.current()` is still the guard, so its name with "-helper" behind it is at hand there.',
  ],
  notes: `\`thread::current().name()\` is an \`Option\`: \`Some("main")\` in the main thread, \`Some\` of what a
\`Builder\` was given, and \`None\` otherwise. There is nothing to inherit, neither the name nor the size of the
stack.

It matters *where* you ask. \`thread.current()\` means the thread that executes the line. In \`patrol\` that is the
guard, inside of the helper's closure it is the helper, even though both stand on the same page. A value computed
outside comes along by \`move\`.`,
});
