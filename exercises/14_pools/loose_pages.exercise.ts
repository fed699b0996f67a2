import { by, computes, exercise, expectation, uses } from "thread-lessons/author";

export const about = exercise({
  title: "Leaflets that begin with the end",
  expectation: expectation(
    by("main", "printer: WELCOME, MENU, PRICES"),
    uses("parIter"),
    computes("WELCOME, MENU, PRICES"),
    uses(".collect", ".reduce"),
  ),
  fails: "printer:",
  hints: [
    "The pile is locked for each page, and no page gets lost. Who says which one is laid on it first?",
    "Nobody. The lock keeps two from pushing at once, and gives no order. `forEach` promises that all elements are done, and not when.",
    "Do not let the pages meet on a pile. `map` gives each its result, `collect` makes a list of the results, in the order of the source. Neither needs a lock.",
  ],
  notes: `In \`forEach\` the closures work by what they *do*, and what they do happens in the order in which threads
come to it. With \`map\` they work by what they *return*: each result has its place, whoever was done first. That is
why \`collect\` keeps the order, as \`join\` in a loop over handles did in chapter 7, and why there is nothing left to
lock.

So in data parallelism the usual tools are \`map\`, \`filter\`, \`sum\`, \`reduce\`. A total is a \`sum\`, and not a
counter behind a \`Mutex\` that all workers wait for. And a plain variable cannot be changed in there at all: the
closure is called by many threads at once, E0594.

What you give to \`reduce\` has to be indifferent to the grouping, \`(a + b) + c\` the same as \`a + (b + c)\`. It is
for numbers without fractions, for texts, for the greater of two. It is not for subtraction, nor, in the last digit,
for numbers with fractions.`,
});
