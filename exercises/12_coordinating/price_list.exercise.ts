import {
  by,
  child,
  computes,
  exercise,
  expectation,
  oneOf,
  overlaps,
  seq,
  threads,
} from "thread-lessons/author";

const print = "printer: a price list";

export const about = exercise({
  title: "One list too many",
  expectation: expectation(
    seq(oneOf(by(child(1), print), by(child(2), print)), by("main", "baker: bread 3.20, bread 3.20")),
    threads(2),
    overlaps(3),
    computes("bread 3.20, bread 3.20"),
  ),
  fails: "printer: a price list",
  hints: [
    "Both customers ask whether there is a list. What do both hear, if they ask at the same time?",
    "`get` and then `set` is first a check and then an act. The second `set` gives back an `Err` and changes nothing, but by then its list has been printed.",
    "Asking and making belong together, and the second customer has to wait for the first one's list. `OnceLock` has one operation for that: `getOrInit`, with a function that makes the value if there is none.",
  ],
  notes: `\`OnceLock\` is a cell that is filled once and then only read, by as many threads as you like.
\`getOrInit(f)\` calls \`f\` if nobody has; who comes meanwhile waits, and gets the same value. That is what an \`if\`
around \`set\` cannot give: it neither keeps a second one from starting, nor makes anybody wait for the first.

A flag that only one can win (\`asked.swap(true)\`) does keep the printer from starting twice. But who lost the race
does not wait: there may be no list yet when they reach for it.

The family: \`Once\` is for something that is done once and gives no value. \`OnceLock\` is for a value that is made
when somebody needs it, with whatever is at hand there. \`LazyLock\` knows its function from the beginning, and calls
it at the first use: \`const priceList = new LazyLock(print)\`, then \`priceList.value\`. If that function panics, a
\`Once\` and a \`LazyLock\` are poisoned for good; a \`OnceLock\` stays empty, and the next one tries again.`,
});
