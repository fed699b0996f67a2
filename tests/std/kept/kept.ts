import { allocate, createHeap, type Heap } from "#lib/engine/heap/heap.js";
import { loadSlot, slotSize, storeSlot } from "#lib/engine/heap/slot.js";
import { Values } from "#lib/engine/heap/values.js";
import { loadKept, storeKept } from "#lib/std/sync/seen.js";

/** What lies under a lock, and beside it the same stored whole each time, for threads that take turns. */
export class TwoSlots {
  readonly heap: Heap = createHeap(1 << 24);
  readonly #kept = { slot: allocate(this.heap, slotSize), version: allocate(this.heap, 2), serial: 1 };
  readonly #whole = allocate(this.heap, slotSize);
  readonly #threads = Array.from({ length: 4 }, () => ({
    heap: this.heap,
    values: new Values(this.heap),
    locals: new Map<unknown, unknown>(),
  }));

  load(thread: number): unknown {
    return loadKept(this.#thread(thread), this.#kept);
  }

  loadWhole(): unknown {
    return loadSlot(this.#thread(0), this.#whole);
  }

  /** What somebody reads who sees it for the first time. */
  loadAnew(): unknown {
    return loadSlot(this.#thread(0), this.#kept.slot);
  }

  store(thread: number, value: unknown): void {
    storeSlot(this.#thread(thread), this.#whole, value, "it");
    storeKept(this.#thread(thread), this.#kept, value, "it");
  }

  /** How often the value was stored whole. */
  get stores(): number {
    return this.heap.words[this.#kept.version] ?? 0;
  }

  #thread(thread: number) {
    const found = this.#threads[thread % 4];
    if (found === undefined) throw new Error("no such thread");
    return found;
  }
}
