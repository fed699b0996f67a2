import type { Address } from "../../engine/heap.js";
import { holdsBlock, loadSlot, storeSlot } from "../../engine/slot.js";
import type { Thread } from "../../engine/thread.js";
import { copyOf, isSame } from "./plain.js";

/** Where a lock keeps its value, how often that was replaced, and the number that no other lock has. */
export interface Kept {
  readonly slot: Address;
  readonly version: Address;
  readonly serial: number;
}

/** What a thread last saw in a lock: its own copy, which nobody is ever given, and which value it is of. */
interface Seen {
  readonly serial: number;
  readonly version: number;
  readonly copy: object;
}

/** So many locks does a thread remember the value of. */
const most = 32;

/** The value of a lock, for who holds it. A thread that has seen it need not decode it again. */
export function loadKept(thread: Thread, kept: Kept): unknown {
  const { heap } = thread;
  if (!holdsBlock(heap, kept.slot)) return loadSlot(thread, kept.slot);
  const seen = seenIn(thread, kept);
  if (seen !== null) return copyOf(seen);
  const value = loadSlot(thread, kept.slot);
  remember(thread, kept, value);
  return value;
}

/** Replaces the value of a lock, for who holds it, unless it is the same as before. Throws as `storeSlot` does. */
export function storeKept(thread: Thread, kept: Kept, value: unknown, what: string): void {
  const { heap } = thread;
  const known = holdsBlock(heap, kept.slot) ? seenIn(thread, kept) : null;
  if (known !== null && isSame(known, value)) return;
  storeSlot(thread, kept.slot, value, what);
  heap.words[kept.version] = (heap.words[kept.version] ?? 0) + 1;
  remember(thread, kept, value);
}

function seenIn(thread: Thread, kept: Kept): object | null {
  const seen = memoryOf(thread).get(kept.slot);
  const isCurrent = seen?.serial === kept.serial && seen.version === thread.heap.words[kept.version];
  return isCurrent ? seen.copy : null;
}

function remember(thread: Thread, kept: Kept, value: unknown): void {
  const copy = typeof value === "object" && value !== null ? copyOf(value) : null;
  if (copy === null) return;
  const memory = memoryOf(thread);
  const [oldest] = memory.keys();
  if (oldest !== undefined && memory.size >= most && !memory.has(kept.slot)) memory.delete(oldest);
  memory.set(kept.slot, {
    serial: kept.serial,
    version: thread.heap.words[kept.version] ?? 0,
    copy,
  });
}

const memories = Symbol("values seen in locks");

function memoryOf({ locals }: Thread): Map<Address, Seen> {
  const known = locals.get(memories) as Map<Address, Seen> | undefined;
  if (known !== undefined) return known;
  const memory = new Map<Address, Seen>();
  locals.set(memories, memory);
  return memory;
}
