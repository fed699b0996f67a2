import { by, child, exercise, expectation, oneOf, seq } from "thread-lessons/author";

const speech = "actor: to be, or not to be";

export const about = exercise({
  title: "The actor who counts to thirty",
  expectation: expectation(seq("curtain: up", oneOf(by(child(1), speech), by(child(2), speech)))),
  fails: "too early",
  hints: [
    "Nothing is wrong with the numbers. Ask instead what makes the actor come after the curtain.",
    "`sleep` says how long a thread pauses at least. How long it pauses at most is up to the scheduler, and the other thread may be held up for longer. So no number is large enough to promise an order.",
    "A thread cannot run before it is spawned. What `main` has done by then is done, whatever the scheduler does.",
  ],
  notes: `A sleep makes an order likely. It never makes it certain: the system may leave either thread without a core
for as long as it likes, and on a busy machine it does. A test that sleeps passes on your desk and fails at night on
the build server.

What a thread does **before** it spawns another one comes before everything that the other one does. That is a promise
of the language, not a matter of luck, and it holds in Rust as it does here. A second promise of that kind is
\`join\`.`,
});
