import { busy, by, computes, exercise, expectation, threads } from "thread-lessons/author";

export const about = exercise({
  title: "The cashier who never let go",
  expectation: expectation(
    by("main", "cashier: 980 euros, 4 entries from opened to closed"),
    threads(2),
    computes("980"),
    computes("4 entries"),
    busy(),
  ),
  fails: "deadlock",
  hints: [
    "Who waits for whom? Go through the three of them.",
    "The clerks wait for the ledger, which the cashier holds. The cashier waits for the clerks, in `join`. A guard that is declared with `using` is held until its block ends, and this block ends after the `join`s.",
    'Let go before you wait: put the first entry into a block of its own, `{ using book = …; book.value.push("opened"); }`, and lock once more when the clerks are back.',
  ],
  notes: `A deadlock is a ring: each waits for something that the next one has. It needs no second lock. A \`join\`
waits as well as a \`lock\` does, and so do a scope's end and, in a channel, \`recv\`.

A guard lives as long as its variable, to the end of the block. What is not put into a variable is let go at the end of
the statement: \`ledger.value.lock().unwrap().value.push("opened")\` locks, writes and unlocks in one line. You can
also let go by hand, with \`drop(book)\`.

Rust finds nothing wrong with this program, and its threads would hang until somebody ends the process. Data races are
excluded by types; deadlocks are not. A habit keeps you from most of them: never wait for anything while you hold a
lock.`,
});
