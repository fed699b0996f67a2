import type { Mirror } from "../../engine/codec/mirrors/mirror.js";
import { amendSlot, catchUp, changesIn } from "../../engine/heap/amend.js";
import { mirrorOf } from "../../engine/heap/changes.js";
import type { Address } from "../../engine/heap/heap.js";
import { holdsBlock, loadSlot, type Owner, storeSlot } from "../../engine/heap/slot.js";

/** The thread that holds the lock, or what matters of it. */
interface Holder extends Owner {
  readonly locals: Map<unknown, unknown>;
}

/** Where a lock keeps its value, how often that was stored whole, and the number that no other lock has. */
export interface Kept {
  readonly slot: Address;
  readonly version: Address;
  readonly serial: number;
}

/** What a thread last saw in a lock: which of the values stored there, and as far as which of the changes to it. */
interface Seen {
  readonly serial: number;
  readonly version: number;
  changes: number;
  readonly mirror: Mirror;
}

/** So many locks does a thread remember the value of. */
const most = 32;

/** The value of a lock, for who holds it. A thread that has seen it before only reads what changed since. */
export function loadKept(thread: Holder, kept: Kept): unknown {
  const { heap } = thread;
  if (!holdsBlock(heap, kept.slot)) return loadSlot(thread, kept.slot);
  const seen = seenIn(thread, kept);
  if (seen !== null) return seen.mirror.give();
  const value = loadSlot(thread, kept.slot);
  remember(thread, kept, value);
  return value;
}

/** Replaces the value of a lock, for who holds it, unless it is the same as before. Throws as `storeSlot` does. */
export function storeKept(thread: Holder, kept: Kept, value: unknown, what: string): void {
  const { heap } = thread;
  const hasBlock = holdsBlock(heap, kept.slot);
  // Nobody remembers a number; what was seen before one is out of date when the next object comes.
  if (!hasBlock && typeof value === "number") return storeSlot(thread, kept.slot, value, what);
  const seen = hasBlock ? seenIn(thread, kept) : null;
  if (seen !== null && amendSlot(thread, kept.slot, seen.mirror, value)) {
    seen.changes = changesIn(heap, kept.slot);
    return;
  }
  storeSlot(thread, kept.slot, value, what);
  heap.words[kept.version] = (heap.words[kept.version] ?? 0) + 1;
  remember(thread, kept, value);
}

/** What the thread has seen, up to date; null when it has to read the whole. */
function seenIn(thread: Holder, kept: Kept): Seen | null {
  const seen = memoryOf(thread).get(kept.slot);
  if (seen?.serial !== kept.serial || seen.version !== thread.heap.words[kept.version]) return null;
  const changes = changesIn(thread.heap, kept.slot);
  if (changes === seen.changes) return seen;
  catchUp(thread, kept.slot, seen.mirror, seen.changes);
  seen.changes = changes;
  return seen;
}

function remember(thread: Holder, kept: Kept, value: unknown): void {
  const { heap } = thread;
  const mirror = mirrorOf(value);
  if (mirror === null) return;
  const memory = memoryOf(thread);
  const [oldest] = memory.keys();
  if (oldest !== undefined && memory.size >= most && !memory.has(kept.slot)) memory.delete(oldest);
  memory.set(kept.slot, {
    serial: kept.serial,
    version: heap.words[kept.version] ?? 0,
    changes: changesIn(heap, kept.slot),
    mirror,
  });
}

const memories = Symbol("values seen in locks");

function memoryOf({ locals }: Holder): Map<Address, Seen> {
  const known = locals.get(memories) as Map<Address, Seen> | undefined;
  if (known !== undefined) return known;
  const memory = new Map<Address, Seen>();
  locals.set(memories, memory);
  return memory;
}
