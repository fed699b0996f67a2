import { busy, by, computes, exercise, expectation, overlaps, threads } from "thread-lessons/author";

export const about = exercise({
  title: "Four people, three seats",
  expectation: expectation(
    by("main", "theatre: 3 sold, 0 free"),
    threads(2),
    overlaps(3),
    computes("3 sold"),
    computes("0 free"),
    busy(),
  ),
  fails: "4 sold, -1 free",
  hints: [
    "When exactly is the lock held here, and when is it not?",
    "It is taken twice: once for the question, once for the sale. In between it is free. Both windows can hear that there is one seat left, and both sell it.",
    "Question and sale belong under one lock. Take it once, keep it in a variable, `using seats = free.lock().unwrap()`, and look and change through `seats.value`.",
  ],
  notes: `There is no data race in this program: every single access is locked. What was known is merely out of date
when it is acted on. Rust compiles it without a warning, and so does every other language. "Fearless concurrency"
covers data races, not this.

\`counter.lock().value + 1\` in one statement and the writing in the next is the same mistake. With two threads and
1,000 rounds each, everything from 2 to 2,000 is possible. What you see is no guide: a Rust program that does so ended
at 2,000 in 99 of 100 runs where we tried it, since one thread is nearly always done before the other has begun.

So the question about a \`Mutex\` is not "is every access locked?" but "what has to be true from here to there?". That
stretch is one lock. No longer, either: whoever waits for the lock does nothing meanwhile.

It went well night after night because the gap is narrow: a right result in every run is no proof. The course tries
the orders one by one.`,
});
