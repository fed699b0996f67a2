import {
  atLeast,
  between,
  by,
  exercise,
  expectation,
  makespan,
  par,
  seq,
  sleeps,
  speakers,
  threads,
} from "thread-lessons/author";

export const about = exercise({
  title: "The lorry that waits for a crossword",
  expectation: expectation(
    seq(
      par(seq("photo: developed", "front page: laid out"), "crossword: set"),
      by("main", "lorry: on its way"),
    ),
    threads(atLeast(1)),
    speakers(atLeast(2)),
    makespan(between(60, 70)),
    sleeps(atLeast(120)),
  ),
  fails: "takes 100 ms",
  hints: [
    "Write down for each of the three steps what it needs before it can begin. Then look at what it waits for.",
    "The front page waits for the crossword, which it does not need. Both `join`s stand before it, so both threads have to be over.",
    "Each `join` belongs right before what needs that thread: the photo's before the front page, the crossword's before the lorry.",
  ],
  notes: `Join as late as you can, and as early as you must. Too early, and threads stand about that could work. Too
late, and somebody uses what is not there yet: with both \`join\`s at the end, the front page is sometimes laid out
around no photo at all.

Here the last \`join\` costs nothing: by the time the front page is done, so is the crossword, on the ideal machine to
the millisecond. The length of the whole is the length of the longest chain of things that need each other.`,
});
