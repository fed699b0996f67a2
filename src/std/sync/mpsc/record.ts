import { Nothing } from "../../../engine/concerns.js";
import { type Address, allocate, free, type Heap, read } from "../../../engine/heap/heap.js";
import { noteCapacity } from "../../../engine/log/capacity.js";
import { endTallies } from "../../../engine/log/tally.js";
import { addThing, ThingKind } from "../../../engine/log/things.js";
import { serialWord } from "../../../engine/process/deadlock.js";
import type { Thread } from "../../../engine/thread/thread.js";
import { createQueue, freeQueue, type Queue } from "./queue.js";

/**
 * A channel's words in the heap. What senders and what the receiver write all the time stands apart from each other,
 * on cache lines of its own.
 */
export const channel = {
  /** A cell, on which the receiver waits: how many messages are there, and `closed` when no sender is left. */
  messages: 0,
  serial: serialWord,
  senders: 3,
  /** 1 when the receiver was dropped. */
  isGone: 4,
  /** How many of the two ends are left: the receiver, and all senders together. */
  ends: 5,
  /** How many messages have room; 0: each is handed over; -1: any number. */
  bound: 6,
  /** Handing over: 1 while a receiver waits that no message is meant for yet. */
  isAwaited: 7,
  /** A cell, on which senders wait: how many places are free, and `closed` when the receiver is gone. */
  room: 8,
  /** How many places were reserved so far. */
  reserved: 10,
  /** What else operations concern, where one thread runs at a time (`tell`). */
  toReceive: 12,
  toReserve: 13,
  toSend: 14,
  toOffer: 15,
  /** How many messages were sent so far, which is the next one's number. */
  sent: 16,
  tail: 17,
  /** How many messages were received so far. */
  received: 36,
  head: 37,
  senderHolders: endTallies.senders,
  receiverHolders: endTallies.receivers,
  size: endTallies.end,
} as const;

/** Stands in a cell beside its count: what is waited for will not come. */
export const closed = 2 ** 30;

export function createChannel(thread: Thread, bound: number): Address {
  const { heap } = thread;
  const at = allocate(heap, channel.size);
  const { words } = heap;
  words[at + channel.serial] = addThing(thread, at, ThingKind.channel);
  words[at + channel.senders] = 1;
  words[at + channel.ends] = 2;
  words[at + channel.bound] = bound;
  words[at + channel.room] = Math.max(bound, 0);
  createQueue(heap, queueOf(at));
  noteCapacity(heap, bound);
  tellIn(heap, at);
  return at;
}

/** Writes down what the next operations would concern. Natively nobody asks. */
export function tell({ heap, gate }: Thread, at: Address): void {
  if (gate.isVirtual) tellIn(heap, at);
}

function tellIn({ words }: Heap, at: Address): void {
  const word = (offset: number): number => words[at + offset] ?? 0;
  const sent = word(channel.sent);
  const isGone = word(channel.isGone) === 1;
  const end = word(channel.senders) === 0 ? Nothing.more : Nothing.yet;
  words[at + channel.toReceive] = sent > word(channel.received) ? word(channel.received) : end;
  words[at + channel.toReserve] = freedBy(word);
  words[at + channel.toSend] = isGone ? Nothing.more : sent;
  words[at + channel.toOffer] = isGone ? Nothing.more : hasRoom(word) ? sent : Nothing.yet;
}

/** The message whose receipt made a place free for the next reservation. */
function freedBy(word: (offset: number) => number): number {
  const message = word(channel.reserved) - word(channel.bound);
  if (message < 0) return Nothing.needed;
  return message < word(channel.received) ? message : Nothing.more;
}

/** Whether `trySend` can send. */
function hasRoom(word: (offset: number) => number): boolean {
  if (word(channel.bound) !== 0) return word(channel.room) % closed > 0;
  return word(channel.isAwaited) === 1 && word(channel.messages) % closed === 0;
}

/** One of the two ends is gone; the second one takes the memory along. */
export function leaveChannel({ heap, gate }: Thread, at: Address): void {
  if (Atomics.sub(heap.words, at + channel.ends, 1) > 1) return;
  freeQueue(heap, queueOf(at));
  heap.words[at + channel.serial] = 0;
  // Where orders are compared, an address is one channel's name for the whole run.
  if (!gate.isVirtual) free(heap, at);
}

export function queueOf(at: Address): Queue {
  return { tail: at + channel.tail, head: at + channel.head };
}

/** What guards the end of the queue where senders put messages. */
export function lockOf(at: Address): Address {
  return at + channel.tail;
}

export function boundOf({ heap }: Thread, at: Address): number {
  return read(heap, at + channel.bound);
}
