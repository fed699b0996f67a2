import { blocks, busy, by, computes, exercise, expectation, threads } from "thread-lessons/author";

export const about = exercise({
  title: "One transmitter, two reporters",
  expectation: expectation(by("main", "editor: 8 words"), threads(2), blocks(), computes("8 words"), busy()),
  fails: "E0382",
  hints: [
    "Who owns `wire` after the first `spawn`?",
    "The first closure has taken it along, as `move` says. A sender can be cloned: each clone sends into the same channel. That is what *mp* in `mpsc` is for, multiple producers.",
    "Give one reporter a clone, made before the `spawn`: `const second = wire.clone()`. The other one may have the first. And if it hangs then: who still has a sender, when both reporters are done?",
  ],
  notes: `A channel has two ends. The \`Sender\` can be cloned, one for each thread that sends; the \`Receiver\`
cannot: multiple producers, single consumer. A clone is a handle to the same channel, as with \`Arc\`.

The loop over the receiver ends when there is nothing left and **no sender is left** either. That is why the second
reporter should take the original, and not another clone. A thread that ends gives up its sender. With main's own
still there, the editor would wait for a third reporter for ever; the next exercise is about that.

Nobody joined the reporters, and still nothing is lost. The loop waits for the senders to go, and they go when the
reporters are done: the end of a channel says "all has been sent" as a \`join\` says "the thread is over".

The stories of one reporter arrive in the order in which they were sent. How the two mix is open; a sum does not care.`,
});
