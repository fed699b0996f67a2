import { type Address, allocate } from "../../engine/heap/heap.js";
import { header } from "../../engine/heap/layout.js";
import { holdsBlock, loadSlot, slotSize, storeSlot } from "../../engine/heap/slot.js";
import { addThing, type ThingKind } from "../../engine/log/things.js";
import { serialWord } from "../../engine/process/deadlock.js";
import { currentThread, type Thread } from "../../engine/thread/thread.js";
import { dropContents, holdsDroppable } from "../contents.js";
import { type Kept, loadKept, storeKept } from "./seen.js";

/**
 * The words of a lock in the heap: a cell with its state, whose meaning is the lock's own, the slot of its value, and
 * how often that was replaced, whether it was taken out, and whether a scoped thread has, or may have, a reference to the lock.
 */
export const lockRecord = {
  state: 0,
  serial: serialWord,
  poisoned: 3,
  value: 4,
  version: 4 + slotSize,
  taken: 5 + slotSize,
  lent: 6 + slotSize,
  size: 7 + slotSize,
} as const;

/** A lock that nobody holds. Throws `CannotCross` when a part of `value` may not leave its thread; `what` names it then. */
export function createLock(value: unknown, what: string, kind: ThingKind): Address {
  const thread = currentThread();
  const { heap } = thread;
  const lock = allocate(heap, lockRecord.size);
  storeSlot(thread, lock + lockRecord.value, value, what);
  heap.words[lock + lockRecord.serial] = addThing(thread, lock, kind);
  return lock;
}

/** What the lock guards: of an object a copy. */
export function valueIn(thread: Thread, lock: Address): unknown {
  return loadKept(thread, keptIn(thread, lock));
}

/** The same for who takes the value out for good: it is no longer dropped with the lock. */
export function takeOut(thread: Thread, lock: Address): unknown {
  thread.heap.words[lock + lockRecord.taken] = 1;
  return valueIn(thread, lock);
}

/** Drops what the lock guards, where that does anything: the lock's owner is gone. */
export function dropValueIn(thread: Thread, lock: Address): void {
  const { heap, module } = thread;
  if (heap.words[lock + lockRecord.taken] === 1) return;
  const slot = lock + lockRecord.value;
  if (!holdsBlock(heap, slot)) return;
  const value = loadSlot(thread, slot);
  if (!holdsDroppable(value, module)) return;
  heap.words[lock + lockRecord.taken] = 1;
  dropContents(value, module);
}

/** Gives the lock another value to guard. Throws as `createLock` does. */
export function writeBack(thread: Thread, lock: Address, value: unknown): void {
  storeKept(thread, keptIn(thread, lock), value, "the lock's value");
}

function keptIn({ heap }: Thread, lock: Address): Kept {
  return {
    slot: lock + lockRecord.value,
    version: lock + lockRecord.version,
    serial: heap.words[lock + lockRecord.serial] ?? 0,
  };
}

/** Whether a thread panicked while it held the lock. For who holds it, or asks the gate. */
export function isPoisoned({ heap }: Thread, lock: Address): boolean {
  return heap.words[lock + lockRecord.poisoned] === 1;
}

/** Poisons the lock, or clears that, and keeps count of the locks that are poisoned. */
export function poison({ heap }: Thread, lock: Address, state: 0 | 1): void {
  const before = Atomics.exchange(heap.words, lock + lockRecord.poisoned, state);
  Atomics.add(heap.words, header.poisoned, state - before);
}
