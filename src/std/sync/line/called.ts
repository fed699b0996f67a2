import { notice } from "../../../engine/concerns.js";
import { type Address, type Heap, locked, read } from "../../../engine/heap/heap.js";
import { threadRecord } from "../../../engine/heap/layout.js";
import type { Thread } from "../../../engine/thread/thread.js";
import type { Line } from "./line.js";
import { append, lineRecord, remove } from "./waiters.js";

/** A line whose first waiter is called by a notification at once: no other one wakes up for it. */
export const called: Line = {
  enter({ heap, record }, line) {
    locked(heap, line + lineRecord.lock, () => append(heap, line, record));
  },
  notifyOne(thread, line) {
    call(thread, line, 1);
  },
  notifyAll(thread, line) {
    call(thread, line, Number.POSITIVE_INFINITY);
  },
  take({ heap, record }) {
    return read(heap, record + threadRecord.notice) !== 0;
  },
  leave({ heap, record }, line) {
    return locked(heap, line + lineRecord.lock, () => {
      if (read(heap, record + threadRecord.notice) !== 0) return true;
      remove(heap, line, record);
      return false;
    });
  },
};

/** Takes the first `most` out of the line and lets them go on. */
function call({ heap, gate }: Thread, line: Address, most: number): void {
  if (read(heap, line + lineRecord.first) === 0) return;
  const waiters = locked(heap, line + lineRecord.lock, () => takeFirst(heap, line, most));
  for (const waiter of waiters) gate.wake(waiter + threadRecord.notice, 1);
}

function takeFirst(heap: Heap, line: Address, most: number): readonly Address[] {
  const taken: Address[] = [];
  while (taken.length < most) {
    const waiter = read(heap, line + lineRecord.first);
    if (waiter === 0) break;
    remove(heap, line, waiter);
    // From here on the waiter may go on, and its record is no longer ours to read.
    Atomics.store(heap.words, waiter + threadRecord.notice, notice.one(1));
    taken.push(waiter);
  }
  return taken;
}
