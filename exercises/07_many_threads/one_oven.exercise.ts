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
  title: "Four ovens, one in use",
  expectation: expectation(
    by(
      "main",
      "baker: rye bread",
      "baker: oat bread",
      "baker: spelt bread",
      "baker: corn bread",
      "shop: open",
    ),
    threads(4),
    makespan(between(20, 30)),
    computes("rye bread"),
    sleeps(atLeast(80)),
    busy(),
  ),
  fails: "80",
  hints: [
    "Follow the baker through one round of the loop. When is the second oven lit?",
    "`join` waits, and it stands in the loop that spawns. The next thread is started only when the one before has ended, so there are never two at work.",
    'Make two loops of it. `const ovens = ["rye", …].map((loaf) => thread.spawn(move(() => bake(loaf))))` lights them all; a second loop joins them, and prints.',
  ],
  notes: `Spawn all, then join all. A thread has from its \`spawn\` to its \`join\` to work beside others, and where
the one follows on the other, that is no time at all.

It is an easy mistake to make, and it hides well: the output is right, and only the clock knows. Experienced people
have shipped it. Rust says nothing about it; here a lint does (\`join_in_spawn_loop\`).

The breads still come in the order of the list, because the handles are joined in that order, whichever oven was ready
first. With four jobs of 50 milliseconds, Rust took 200 by the one shape and 50 by the other.`,
});
