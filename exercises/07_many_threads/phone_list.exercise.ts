import {
  atLeast,
  between,
  busy,
  by,
  computes,
  exercise,
  expectation,
  makespan,
  sleeps,
  threads,
} from "thread-lessons/author";

export const about = exercise({
  title: "Two loops that are one",
  expectation: expectation(
    by(
      "main",
      "secretary: Abel knows",
      "secretary: Bohr knows",
      "secretary: Curie knows",
      "secretary: Darwin knows",
      "secretary: Euler knows",
    ),
    threads(5),
    makespan(between(10, 20)),
    computes("Abel knows"),
    sleeps(atLeast(50)),
    busy(),
  ),
  fails: "50",
  hints: [
    "What has happened when the line `const calls = callAll()` is done? Has anybody been called?",
    "A generator runs no further than it is asked to. Each round of the loop in `main` asks for one handle, so one thread is spawned, and joined, before the next one is asked for.",
    "Ask for all of them first: `const calls = [...callAll()]` or `Array.from(callAll())`. Or let `callAll` return an array.",
  ],
  notes: `Two loops in the source are not yet two loops in time. A generator hands out its values one by one, on
demand, and so does an iterator in Rust: \`(0..5).map(|i| thread::spawn(…)).map(|h| h.join())\` looks like spawn all,
then join all, and starts and joins one thread after the other. What is missing is \`.collect::<Vec<_>>()\` between
the two. Collecting is what makes "all" happen.

JavaScript's \`Array.prototype.map\` is not lazy, so \`families.map(…).map(…)\` on an array does what it seems to do.
The methods of the same name on iterators, which newer engines have, are lazy like Rust's.`,
});
