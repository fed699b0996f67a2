import { type Address, read } from "../../../engine/heap/heap.js";
import { Operation, Test } from "../../../engine/operation.js";
import type { Thread } from "../../../engine/thread/thread.js";
import { firstSlot, skip, take } from "./queue.js";
import { boundOf, channel, closed, queueOf, tell } from "./record.js";
import { stampLeft, stampTaken } from "./sending.js";

/** What a receiver got: a message, or why there is none. */
export type Received = { readonly value: unknown } | "empty" | "closed";

/** Waits for a message, or until no sender is left. */
export function receive(thread: Thread, at: Address): Received {
  let got: Received = "empty";
  announce(thread, at);
  thread.gate.wait(waitFor(at, Operation.receive), () => {
    got = look(thread, at);
    return got !== "empty";
  });
  return got;
}

/** The same for at most so many milliseconds. */
export function receiveWithin(thread: Thread, at: Address, milliseconds: number): Received {
  announce(thread, at);
  const got = lookFor(thread, at, milliseconds);
  return got === "empty" ? retract(thread, at) : got;
}

/** The same without waiting. */
export function receiveNow(thread: Thread, at: Address): Received {
  return lookFor(thread, at, 0);
}

function lookFor(thread: Thread, at: Address, milliseconds: number): Received {
  let got: Received = "empty";
  thread.gate.tryFor(waitFor(at, Operation.tryReceive), milliseconds, () => {
    got = look(thread, at);
    return got !== "empty";
  });
  return got;
}

function waitFor(at: Address, operation: Operation) {
  const cell = at + channel.messages;
  return { operation, object: at, cell, test: Test.notZero, otherWord: at + channel.toReceive } as const;
}

/** Where messages are handed over: lets `trySend` know that somebody waits. */
function announce(thread: Thread, at: Address): void {
  if (boundOf(thread, at) !== 0) return;
  thread.gate.pass(Operation.wait, at);
  Atomics.store(thread.heap.words, at + channel.isAwaited, 1);
  tell(thread, at);
}

/** Nobody waits any more; a sender that was told so before is just putting its message. */
function retract(thread: Thread, at: Address): Received {
  const { words } = thread.heap;
  if (boundOf(thread, at) !== 0) return "empty";
  const before = Atomics.exchange(words, at + channel.isAwaited, 0);
  tell(thread, at);
  if (before === 1) return "empty";
  for (;;) {
    const got = look(thread, at);
    if (got !== "empty") return got;
  }
}

/** Where the message is that would be received now; null where there is none. */
export function firstMessage({ heap }: Thread, at: Address): Address | null {
  return read(heap, at + channel.messages) % closed === 0 ? null : firstSlot(heap, queueOf(at));
}

/** Takes the first message, if there is one. */
function look(thread: Thread, at: Address): Received {
  const { heap, gate } = thread;
  const state = read(heap, at + channel.messages);
  if (state === 0) return "empty";
  if (state === closed) return "closed";
  const { value, ticket } = take(thread, queueOf(at));
  const { words } = heap;
  words[at + channel.received] = (words[at + channel.received] ?? 0) + 1;
  const bound = boundOf(thread, at);
  if (bound === 0) Atomics.store(words, at + channel.isAwaited, 0);
  Atomics.sub(words, at + channel.messages, 1);
  if (bound > 0) Atomics.add(words, at + channel.room, 1);
  tell(thread, at);
  if (bound > 0) gate.wake(at + channel.room, 1);
  stampTaken(thread, ticket);
  return { value };
}

/**
 * Nobody will receive any more: lets go whoever waits to send. Returns the messages that are to be dropped; those of
 * senders that wait stay theirs.
 */
export function shut(thread: Thread, at: Address): readonly unknown[] {
  const { heap, gate } = thread;
  const queue = queueOf(at);
  const dropped: unknown[] = [];
  for (let rest = read(heap, at + channel.messages) % closed; rest > 0; rest--) {
    if (boundOf(thread, at) === 0) skip(heap, queue, (ticket, slot) => stampLeft(thread, ticket, slot));
    else {
      const { value } = take(thread, queue);
      if (typeof value === "object" || typeof value === "function") dropped.push(value);
    }
    Atomics.sub(heap.words, at + channel.messages, 1);
  }
  Atomics.add(heap.words, at + channel.room, closed);
  tell(thread, at);
  gate.wake(at + channel.room, Number.POSITIVE_INFINITY);
  return dropped;
}
