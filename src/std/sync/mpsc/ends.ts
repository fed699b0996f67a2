import { type Address, locked } from "../../../engine/heap/heap.js";
import { Operation } from "../../../engine/operation.js";
import { currentThread } from "../../../engine/thread/thread.js";
import { drop } from "../../drop.js";
import { shut } from "./receiving.js";
import { channel, closed, leaveChannel, lockOf, tell } from "./record.js";

/** Another sender of the channel: nobody can notice before it does something. */
export function addSender(at: Address): Address {
  Atomics.add(currentThread().heap.words, at + channel.senders, 1);
  return at;
}

/** One sender less. After the last one the receiver waits no longer than for what was sent. 0: no channel. */
export function dropSender(at: Address): void {
  if (at === 0) return;
  const thread = currentThread();
  const { words } = thread.heap;
  thread.gate.pass(Operation.dropSender, at);
  if (Atomics.sub(words, at + channel.senders, 1) > 1) return;
  Atomics.or(words, at + channel.messages, closed);
  tell(thread, at);
  thread.gate.wake(at + channel.messages, 1);
  leaveChannel(thread, at);
}

/** The receiver is gone, and with it what it has not received. 0: no channel. */
export function dropReceiver(at: Address): void {
  if (at === 0) return;
  const thread = currentThread();
  thread.gate.pass(Operation.dropReceiver, at);
  locked(thread.heap, lockOf(at), () => Atomics.store(thread.heap.words, at + channel.isGone, 1));
  const messages = shut(thread, at);
  leaveChannel(thread, at);
  for (const message of messages) drop(message);
}
