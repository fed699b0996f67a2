import { blocks, busy, by, computes, exercise, expectation, threads } from "thread-lessons/author";

export const about = exercise({
  title: "The third parcel",
  expectation: expectation(
    by("main", "Ada: books, shoes", "depot: lamp"),
    threads(1),
    blocks(),
    computes("books, shoes"),
    computes("depot: lamp"),
    busy(),
  ),
  fails: "SendError",
  hints: [
    "What does `send` return when there is nobody who could receive?",
    "An `Err`, and `unwrap` makes a panic of it. The value would be in that `Err`: the parcel was given away and could not arrive, so it comes back.",
    "Look at the result instead of unwrapping it: `sent.isErr()`, and then the parcel is `sent.unwrapErr()` with Rust's `.0`, which is `.value` here. Into the depot with it.",
  ],
  notes: `The receiver went with Ada's thread: its closure owned it, and the thread is over. From then on nobody can
receive, and \`send\` says so at once. A \`send\` that was waiting at that moment is released with the same \`Err\`;
it does not hang.

To send is to give away. If it cannot arrive, the value has to be somewhere, and it is in the error: in Rust
\`Err(SendError(parcel))\`, and \`.0\` takes it out. So nothing is lost that you do not throw away yourself. For a
program that is being shut down \`void tx.send(…)\` may be right: nobody is interested any more. It should be a
decision.

What about \`Ok\`? At a rendezvous it means "received". In a channel with room it means "put into the queue", no more:
if the receiver goes, what still lies in the queue is dropped, and nobody is told. Whoever has to know lets the other
side answer, over a second channel.`,
});
