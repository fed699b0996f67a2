import { type Address, allocate, free, read } from "../../engine/heap/heap.js";
import { header } from "../../engine/heap/layout.js";
import { loadSlot, slotSize } from "../../engine/heap/slot.js";
import { addThing, ThingKind } from "../../engine/log/things.js";
import { Operation } from "../../engine/operation.js";
import { currentThread, type Thread } from "../../engine/thread/thread.js";
import { dropContents, holdsDroppable } from "../contents.js";
import { discard, type Shared, share, takeBack } from "./shared-value.js";

/**
 * The words of what an `Arc` owns: how many own it; how many `Weak`s there are, and one for all the owners together;
 * which of the Arcs it is that have had these words; 1 while there is one owner; the value.
 */
const record = {
  strong: 0,
  weak: 1,
  id: 2,
  last: 3,
  value: 4,
  flags: 4 + slotSize,
  size: 5 + slotSize,
} as const;

/** `drops`: something happens when the value is dropped. `pinned`: the counts are not certain, so nothing is freed. */
const Flag = { drops: 1, pinned: 2 } as const;

/** Words for a value with one owner, without the value. */
export function createRecord(thread: Thread): Address {
  const { heap } = thread;
  const at = allocate(heap, record.size);
  heap.words[at + record.strong] = 1;
  heap.words[at + record.weak] = 1;
  heap.words[at + record.last] = 1;
  renew(heap, at);
  addThing(thread, at, ThingKind.Arc);
  return at;
}

/** What was seen of the value in any thread is out of date. */
function renew({ words }: Thread["heap"], at: Address): void {
  words[at + record.id] = Atomics.add(words, header.lastArc, 1) + 1;
}

/** Which of the Arcs that have had these words this is; 0 when there is none now. */
export function idAt({ heap }: Thread, at: Address): number {
  return heap.words[at + record.id] ?? 0;
}

export function sharedAt(thread: Thread, at: Address): Shared {
  return { slot: at + record.value, version: idAt(thread, at) };
}

/** Puts the value there, for all threads to look at. */
export function settle(thread: Thread, at: Address, value: unknown): void {
  const { words } = thread.heap;
  renew(thread.heap, at);
  share(thread, sharedAt(thread, at), value, "the Arc's value");
  setFlag(words, at, Flag.drops, holdsDroppable(value, thread.module));
}

/** One more owner. */
export function addOwner(at: Address): void {
  const { heap, gate } = currentThread();
  gate.pass(Operation.own, at);
  Atomics.add(heap.words, at + record.strong, 1);
  noteLast(heap.words, at);
}

/** One more owner, if there is one. */
export function addOwnerIfAny(at: Address): boolean {
  const { heap, gate } = currentThread();
  gate.pass(Operation.upgrade, at);
  for (let strong = read(heap, at + record.strong); strong > 0; ) {
    const found = Atomics.compareExchange(heap.words, at + record.strong, strong, strong + 1);
    if (found === strong) break;
    strong = found;
  }
  noteLast(heap.words, at);
  return read(heap, at + record.strong) > 0;
}

/** One owner less; true when it was the last one, whose value is to be dropped or taken. */
export function removeOwner(at: Address): boolean {
  const { heap, gate } = currentThread();
  gate.pass(Operation.own, at, 0, at + record.last);
  const wasLast = Atomics.sub(heap.words, at + record.strong, 1) === 1;
  noteLast(heap.words, at);
  return wasLast;
}

/** The same, if there is no other owner. */
export function removeOnlyOwner(at: Address): boolean {
  const { heap, gate } = currentThread();
  gate.pass(Operation.upgrade, at);
  const wasOnly = Atomics.compareExchange(heap.words, at + record.strong, 1, 0) === 1;
  noteLast(heap.words, at);
  return wasOnly;
}

/** How many own the value, and how many `Weak`s there are. */
export function countOwners(at: Address, operation: Operation = Operation.countOwners): Counts {
  const { heap, gate } = currentThread();
  gate.pass(operation, at);
  return { strong: read(heap, at + record.strong), weak: read(heap, at + record.weak) - 1 };
}

export interface Counts {
  readonly strong: number;
  readonly weak: number;
}

function noteLast(words: Int32Array, at: Address): void {
  words[at + record.last] = Number(Atomics.load(words, at + record.strong) === 1);
}

/** One more `Weak`. */
export function addWeak(at: Address): void {
  const { heap, gate } = currentThread();
  gate.pass(Operation.own, at);
  Atomics.add(heap.words, at + record.weak, 1);
}

/** One `Weak` less. */
export function removeWeak(at: Address): void {
  currentThread().gate.pass(Operation.own, at);
  leaveRecord(currentThread(), at);
}

/** The owners, or a `Weak`, are done with the words: the last one frees them. */
function leaveRecord({ heap }: Thread, at: Address): void {
  if (Atomics.sub(heap.words, at + record.weak, 1) !== 1 || isPinned(heap.words, at)) return;
  heap.words[at + record.id] = 0;
  free(heap, at);
}

/** The value, for the one who was its last owner. */
export function takeValue(thread: Thread, at: Address): unknown {
  const shared = sharedAt(thread, at);
  const value = isPinned(thread.heap.words, at) ? loadSlot(thread, shared.slot) : takeBack(thread, shared);
  leaveRecord(thread, at);
  return value;
}

/** Drops the value: the last owner is gone. `edited` is in the place of the value that stands in the heap. */
export function dropValue(thread: Thread, at: Address, edited: { readonly value: unknown } | null): void {
  try {
    if (isPinned(thread.heap.words, at)) return;
    const stored = removed(thread, at);
    dropContents(edited === null ? stored : edited.value, thread.module);
  } finally {
    leaveRecord(thread, at);
  }
}

/** Empties the words of the value; returns it if dropping it does anything. */
function removed(thread: Thread, at: Address): unknown {
  if (holdsHandles(thread, at)) return takeBack(thread, sharedAt(thread, at));
  return discard(thread, sharedAt(thread, at));
}

/** The counts are not certain from now on. */
export function pin(at: Address): void {
  setFlag(currentThread().heap.words, at, Flag.pinned, true);
}

function isPinned(words: Int32Array, at: Address): boolean {
  return (Atomics.load(words, at + record.flags) & Flag.pinned) !== 0;
}

/** Whether something happens when the value is dropped: a copy of its bytes does not own what it owns. */
export function holdsHandles({ heap }: Thread, at: Address): boolean {
  return (read(heap, at + record.flags) & Flag.drops) !== 0;
}

function setFlag(words: Int32Array, at: Address, flag: number, isSet: boolean): void {
  if (isSet) Atomics.or(words, at + record.flags, flag);
  else Atomics.and(words, at + record.flags, ~flag);
}
