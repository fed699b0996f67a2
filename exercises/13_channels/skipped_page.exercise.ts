import {
  atMost,
  blocks,
  busy,
  by,
  capacity,
  computes,
  exercise,
  expectation,
  threads,
} from "thread-lessons/author";

export const about = exercise({
  title: "The contract that lacks a page",
  expectation: expectation(
    by("main", "printer: pages 1, 2, 3"),
    threads(1),
    capacity(atMost(1)),
    blocks(),
    computes("pages 1, 2, 3"),
    busy(),
  ),
  fails: "printer: pages",
  hints: [
    "What becomes of a page for which there is no room in the tray?",
    "`trySend` never waits. If the tray is full, it gives the page back in an `Err`, and `void` throws that away, page and all.",
    "A scanner may wait. `send` on a channel with a limit does so: it returns when there is room.",
  ],
  notes: `\`syncChannel(n)\` has room for n values. If it is full, \`send\` waits until the receiver has taken one. So
a fast producer is slowed down to the pace of its consumer, which is called *back pressure*: the queue cannot grow.
With \`channel()\` nobody ever waits to send, and if the producer stays faster, the queue eats all memory. All the
pages of an archive, say, while the printer does ten in a minute.

A larger tray is no cure for lost pages. It makes the loss rarer.

\`trySend\` is for values that may be dropped: the newest position of a car, a picture of a camera that has to go on
filming. Then the \`Err\` is expected, and its two kinds, \`Full\` and \`Disconnected\`, are looked at all the same.

With n = 0 there is no tray at all. \`send\` waits until the receiver takes the value out of the sender's hand, a
*rendezvous*. Then, and only then, \`Ok\` means that it has arrived.`,
});
