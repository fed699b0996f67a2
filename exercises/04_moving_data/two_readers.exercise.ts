import { by, child, computes, exercise, expectation, par, threads } from "thread-lessons/author";

export const about = exercise({
  title: "One manuscript, two readers",
  expectation: expectation(
    par(by(child(1), "first reader: 3 pages, liked them"), by(child(2), 'second reader: cut "It rained."')),
    threads(2),
    computes("3 pages"),
    computes('cut "It rained."'),
  ),
  fails: "E0382",
  hints: [
    "How many manuscripts are there, and how many closures want to own one?",
    "A value has one owner. The first `move` gives the pages to the first reader, so the second `move` has nothing to give.",
    "Make a copy while you still own the original, for example `[...pages]`, and let the second closure use the copy by its own name.",
  ],
  notes: `Two owners need two values. A clone says so in the open: this costs a second list. For short lists that is
the right answer.

For long ones there are others, and they come later in the course: to **lend** the list to threads that are joined
before it dies (scoped threads), or to **share** it among owners who count each other (\`Arc\`). Or give each reader
the pages that he needs: two parts of a list are two values.`,
});
