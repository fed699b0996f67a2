import { by, child, computes, exercise, expectation, seq, threads } from "thread-lessons/author";

export const about = exercise({
  title: "The vote that nobody heard of",
  expectation: expectation(
    seq(by(child(1), "helper: 3 times yes"), by("main", "mayor: 3 times yes")),
    threads(1),
    computes("3"),
  ),
  fails: '"mayor: 0 times yes"',
  hints: [
    "Two lines print `yes`. Are they about the same variable?",
    "`move` copied the number into the closure. The helper counts in his copy, and the copy ends with the thread.",
    "Let the closure `return` what it found. `helper.join().unwrap()` is that value then: keep it, and read that out.",
  ],
  notes: `This compiles in Rust as well, without a warning, and the mayor reads out 0. It is no data race, as it is
often called: there are two numbers, and nobody shares one. Only when the thread itself never looks at its number does
rustc ask: "did you mean to capture by reference instead?"

A thread is a function that somebody else calls. It takes what \`move\` gives it, and what it finds out it returns.
\`join\` waits for that value and hands it over.`,
});
