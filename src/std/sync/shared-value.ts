import type { Address } from "../../engine/heap/heap.js";
import { clearSlot, loadSlot, storeSlot } from "../../engine/heap/slot.js";
import { deepFreeze } from "../../engine/thread/deep-freeze.js";
import type { Thread } from "../../engine/thread/thread.js";
import { dropContents, holdsDroppable } from "../contents.js";

/** Where a value lives that threads look at together, and which of the values that have lived there it is. */
export interface Shared {
  readonly slot: Address;
  readonly version: number;
}

/**
 * Stores what threads will look at together. Nobody may change it: it is frozen, and each thread gets a copy of its
 * own, but for this one, which keeps the object itself. Throws `CannotCross`; `what` names the value then.
 */
export function share(thread: Thread, { slot, version }: Shared, value: unknown, what: string): void {
  storeSlot(thread, slot, value, what);
  deepFreeze(value, thread.module);
  copiesOf(thread).set(slot, { version, value });
}

/** The value, the same object each time within a thread. */
export function look(thread: Thread, { slot, version }: Shared): unknown {
  const copies = copiesOf(thread);
  const known = copies.get(slot);
  if (known?.version === version) return known.value;
  const value = deepFreeze(loadSlot(thread, slot), thread.module);
  copies.set(slot, { version, value });
  return value;
}

/** The value for who is its only owner now, free to be changed; it leaves the slot. */
export function takeBack(thread: Thread, shared: Shared): unknown {
  const known = copiesOf(thread).get(shared.slot);
  // What is in its cells may have changed here; no other thread can have had those.
  if (known?.version === shared.version) storeSlot(thread, shared.slot, known.value, "the value");
  const value = loadSlot(thread, shared.slot);
  discard(thread, shared);
  return value;
}

/** A copy of the value that is the caller's to change. */
export function copyOf(thread: Thread, { slot, version }: Shared): unknown {
  const known = copiesOf(thread).get(slot);
  if (known?.version !== version) return loadSlot(thread, slot);
  return thread.values.take(thread.values.put(known.value));
}

/** Empties the slot. */
export function discard(thread: Thread, { slot }: Shared): void {
  copiesOf(thread).delete(slot);
  clearSlot(thread.heap, slot);
}

/** Drops what is in the value, where that does anything: `claim` says whether it is this thread's to do so. */
export function dropShared(thread: Thread, shared: Shared, claim: () => boolean): void {
  const value = copyOf(thread, shared);
  if (holdsDroppable(value, thread.module) && claim()) dropContents(value, thread.module);
}

interface Copy {
  readonly version: number;
  readonly value: unknown;
}

/** What this thread has looked at, by slot. */
function copiesOf({ locals }: Thread): Map<Address, Copy> {
  const known = locals.get(copiesOf);
  if (known !== undefined) return known as Map<Address, Copy>;
  const copies = new Map<Address, Copy>();
  locals.set(copiesOf, copies);
  return copies;
}
