import { type Address, type Heap, locked, read } from "./heap.js";
import { header, ThreadState, threadRecord } from "./layout.js";
import { holds, Operation } from "./operation.js";
import { liveThreads } from "./records.js";
import type { Wait } from "./run.js";

/**
 * Whether every live thread waits for what only another one could do. Sound on a moving heap: a thread counts as
 * running before it takes what it waited for, and `waits` tells when one began to wait while we looked.
 */
export function isDeadlocked(heap: Heap): boolean {
  const waits = read(heap, header.waits);
  const still = () =>
    read(heap, header.blocked) === read(heap, header.live) && read(heap, header.waits) === waits;
  if (!still()) return false;
  const stuck = locked(heap, header.threads, () =>
    [...liveThreads(heap)].every((thread) => isStuck(heap, thread)),
  );
  return stuck && still();
}

function isStuck(heap: Heap, thread: Address): boolean {
  if (read(heap, thread + threadRecord.state) !== ThreadState.blocked) return false;
  const cell = read(heap, thread + threadRecord.pendingCell);
  return !holds(read(heap, thread + threadRecord.pendingTest), read(heap, cell));
}

/** Who waits for what, and for whom. */
export function listWaits(heap: Heap): Wait[] {
  return [...liveThreads(heap)].map((thread) => ({
    thread: read(heap, thread + threadRecord.id),
    ...describe(heap, thread),
  }));
}

function describe(heap: Heap, thread: Address): { what: string; holder: number | null } {
  const object = read(heap, thread + threadRecord.pendingObject);
  const holder = read(heap, read(heap, thread + threadRecord.pendingCell));
  switch (read(heap, thread + threadRecord.pendingOperation)) {
    case Operation.lock:
      return { what: `waits to lock mutex #${read(heap, object + serialWord)}`, holder };
    case Operation.join: {
      const id = read(heap, object + threadRecord.id);
      return { what: `waits for thread ${id} to end`, holder: id };
    }
    case Operation.park:
      return { what: "is parked until another thread unparks it", holder: null };
    case Operation.scopeEnd:
      return {
        what: `waits for ${holder} ${holder === 1 ? "thread" : "threads"} of its scope to end`,
        holder: null,
      };
    default:
      return { what: "waits", holder: null };
  }
}

/** Every object that threads can wait for has its number in the order of creation here. */
export const serialWord = 2;
