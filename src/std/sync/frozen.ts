import { changesIn } from "../../engine/heap/amend.js";
import type { Address } from "../../engine/heap/heap.js";
import { holdsBlock, loadSlot } from "../../engine/heap/slot.js";
import { deepFreeze } from "../../engine/thread/deep-freeze.js";
import type { Thread } from "../../engine/thread/thread.js";
import { lockRecord, valueIn } from "./lock.js";

/** What a thread last read under a lock: as nobody can change it, the next reader of the thread may have it too. */
interface Read {
  readonly serial: number;
  readonly version: number;
  readonly changes: number;
  readonly value: object;
}

/** The values of so many locks does a thread keep. */
const most = 32;

/** The value under a lock, for who may only read: frozen, with all that it holds. */
export function frozenIn(thread: Thread, lock: Address): unknown {
  const { heap } = thread;
  const slot = lock + lockRecord.value;
  if (!holdsBlock(heap, slot)) return loadSlot(thread, slot);
  const memory = memoryOf(thread);
  const known = memory.get(lock);
  const serial = heap.words[lock + lockRecord.serial] ?? 0;
  const version = heap.words[lock + lockRecord.version] ?? 0;
  const changes = changesIn(heap, slot);
  if (known?.serial === serial && known.version === version && known.changes === changes) return known.value;
  const value = valueIn(thread, lock);
  if (typeof value !== "object" || value === null) return value;
  deepFreeze(value, thread.module);
  remember(memory, lock, { serial, version, changes, value });
  return value;
}

function remember(memory: Map<Address, Read>, lock: Address, read: Read): void {
  const [oldest] = memory.keys();
  if (oldest !== undefined && memory.size >= most && !memory.has(lock)) memory.delete(oldest);
  memory.set(lock, read);
}

const memories = Symbol("values read under locks");

function memoryOf({ locals }: Thread): Map<Address, Read> {
  const known = locals.get(memories) as Map<Address, Read> | undefined;
  if (known !== undefined) return known;
  const memory = new Map<Address, Read>();
  locals.set(memories, memory);
  return memory;
}
