import {
  between,
  by,
  child,
  cut,
  exercise,
  expectation,
  makespan,
  par,
  reachable,
  threads,
} from "thread-lessons/author";

const songs = [1, 2, 3, 4, 5, 6, 7, 8].map((song) => `radio: song ${song}`);
const shop = by("main", "shop: bread for Ada", "shop: bread for Grace", "shop: closed");
const radio = by(child(1), ...songs);

export const about = exercise({
  title: "The shop that cannot close",
  expectation: expectation(
    par(shop, cut(radio)),
    reachable(par(shop, radio)),
    threads(1),
    makespan(between(20, 30)),
  ),
  fails: "takes 80 ms",
  hints: [
    "The last customer leaves after 20 milliseconds. What is `main` doing in the 60 after that?",
    "`join` waits for a thread whose work nobody needs any more. The radio may stop in the middle of a song.",
    "Do not wait for the radio. When `main` returns, the program ends and the music with it.",
  ],
  notes: `Join what matters. This is the other side of the lost ledger: a thread that is killed by \`main\`'s return
is a fault if its work was wanted, and just what you want if it was not. Clocks, spinners, and heartbeats are of this
kind, and many of them never end by themselves: joining one of those would be waiting for ever.

Forget only what may stop anywhere. A killed thread gets no notice: in Rust, too, its destructors do not run, so it
should not be holding half a file at that moment.`,
});
