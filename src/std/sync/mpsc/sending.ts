import { Nothing } from "../../../engine/concerns.js";
import { type Address, allocate, free, locked, read } from "../../../engine/heap/heap.js";
import { clearSlot, moveSlot, slotSize, storeSlot } from "../../../engine/heap/slot.js";
import { Operation, Test } from "../../../engine/operation.js";
import type { Thread } from "../../../engine/thread/thread.js";
import { begin } from "../../raise.js";
import { put } from "./queue.js";
import { channel, closed, lockOf, queueOf, tell } from "./record.js";

/** What became of a message. When it was not sent, it is in its slot again. */
export type Sent = "sent" | "full" | "closed";

/**
 * What a sender that hands a message over waits on: a cell, the message's number (or that nobody took it), and the
 * message when it comes back.
 */
const ticket = { state: 0, message: 2, value: 4, size: 4 + slotSize } as const;
/** What stands in a ticket's cell in the end. */
const Fate = { taken: 1, left: 2 } as const;

const staging = Symbol("message");

/**
 * Writes a message where only this thread does, before anybody waits for it: a value that cannot cross panics here, and
 * a getter that is read may do anything.
 */
export function stage(thread: Thread, value: unknown): Address {
  const slot = slotOf(thread);
  try {
    storeSlot(thread, slot, value, "the message");
    if ((typeof value === "object" && value !== null) || typeof value === "function")
      thread.values.giveAway();
  } catch (error) {
    throw begin(error);
  }
  return slot;
}

/** Where the message is that this thread is about to send; null where none was ever staged. */
export function stagedMessage({ locals }: Thread): Address | null {
  const slot = locals.get(staging);
  return typeof slot === "number" ? slot : null;
}

function slotOf({ heap, locals, destructors }: Thread): Address {
  const known = locals.get(staging);
  if (typeof known === "number") return known;
  const slot = allocate(heap, slotSize);
  locals.set(staging, slot);
  destructors.push(() => {
    locals.delete(staging);
    clearSlot(heap, slot);
    free(heap, slot);
  });
  return slot;
}

/** Sends the message in `slot` without waiting. */
export function sendNow(thread: Thread, at: Address, slot: Address): Sent {
  thread.gate.pass(Operation.send, at, 0, at + channel.toSend);
  return push(thread, at, slot, 0);
}

/** The same once a place is free, or nobody will take anything. */
export function sendBounded(thread: Thread, at: Address, slot: Address): Sent {
  const cell = at + channel.room;
  const wait = { operation: Operation.reserve, object: at, cell, test: Test.notZero } as const;
  const attempt = () => reserve(thread, at) || read(thread.heap, cell) >= closed;
  thread.gate.wait({ ...wait, otherWord: at + channel.toReserve }, attempt);
  return sendNow(thread, at, slot);
}

/** The same, until the message was taken. */
export function handOver(thread: Thread, at: Address, slot: Address): Sent {
  const { heap, gate } = thread;
  const own = allocate(heap, ticket.size);
  gate.pass(Operation.send, at, 0, at + channel.toSend);
  heap.words[own + ticket.message] = read(heap, at + channel.sent);
  const wait = { operation: Operation.taken, object: at, cell: own, test: Test.notZero } as const;
  const sent = push(thread, at, slot, own);
  if (sent === "sent") gate.wait({ ...wait, otherWord: own + ticket.message }, () => read(heap, own) !== 0);
  const wasLeft = read(heap, own) === Fate.left;
  if (wasLeft) moveSlot(heap, own + ticket.value, slot);
  free(heap, own);
  return wasLeft ? "closed" : sent;
}

/** Sends if that is possible now. */
export function offer(thread: Thread, at: Address, slot: Address): Sent {
  const { heap, gate } = thread;
  gate.pass(Operation.trySend, at, 0, at + channel.toOffer);
  if (isGone(thread, at)) return "closed";
  if (read(heap, at + channel.bound) === 0) return push(thread, at, slot, 0, () => isAwaited(thread, at));
  return reserve(thread, at) ? push(thread, at, slot, 0) : "full";
}

function reserve(thread: Thread, at: Address): boolean {
  const { words } = thread.heap;
  const cell = at + channel.room;
  for (let state = Atomics.load(words, cell); state % closed > 0; ) {
    const before = Atomics.compareExchange(words, cell, state, state - 1);
    if (before === state) {
      Atomics.add(words, at + channel.reserved, 1);
      tell(thread, at);
      return true;
    }
    state = before;
  }
  return false;
}

function isGone({ heap }: Thread, at: Address): boolean {
  return read(heap, at + channel.isGone) === 1;
}

/** Whether a receiver waits that no message is meant for yet. */
function isAwaited({ heap }: Thread, at: Address): boolean {
  return read(heap, at + channel.isAwaited) === 1 && read(heap, at + channel.messages) % closed === 0;
}

function push(thread: Thread, at: Address, slot: Address, own: Address, may = () => true): Sent {
  const { heap, gate } = thread;
  const sent = locked(heap, lockOf(at), (): Sent => {
    if (isGone(thread, at)) return "closed";
    if (!may()) return "full";
    put(heap, queueOf(at), slot, own);
    if (read(heap, at + channel.isAwaited) === 1) Atomics.store(heap.words, at + channel.isAwaited, 0);
    heap.words[at + channel.sent] = read(heap, at + channel.sent) + 1;
    Atomics.add(heap.words, at + channel.messages, 1);
    return "sent";
  });
  tell(thread, at);
  gate.wake(at + channel.messages, 1);
  return sent;
}

/** Tells the sender that waits with a ticket, if one does, that its message was taken. */
export function stampTaken(thread: Thread, own: Address): void {
  stamp(thread, own, Fate.taken);
}

/** Gives it the message back that the receiver left in `slot`. */
export function stampLeft(thread: Thread, own: Address, slot: Address): void {
  if (own === 0) return;
  moveSlot(thread.heap, slot, own + ticket.value);
  thread.heap.words[own + ticket.message] = Nothing.more;
  stamp(thread, own, Fate.left);
}

function stamp({ heap, gate }: Thread, own: Address, fate: number): void {
  if (own === 0) return;
  Atomics.store(heap.words, own + ticket.state, fate);
  // From here on the sender may have freed the ticket: nobody is hurt by a wake-up too many.
  gate.wake(own + ticket.state, 1);
}
