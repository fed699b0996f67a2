import { notice } from "../../../engine/concerns.js";
import { type Address, allocate, free, type Heap } from "../../../engine/heap/heap.js";
import { threadRecord } from "../../../engine/heap/layout.js";
import type { Thread } from "../../../engine/thread/thread.js";
import type { Line } from "./line.js";
import { append, lineRecord, remove, waitersIn } from "./waiters.js";

/** A notification that waits to be taken: by so many of those who had a ticket up to `limit`. */
const pendingRecord = { next: 0, number: 1, limit: 2, count: 3, size: 4 } as const;

/**
 * A line where each notification can be taken by any of those who were in line when it came: who does is the choice of
 * the scheduler that lets one of them go on. One thread runs at a time, so nothing guards the words.
 *
 * Of the notifications that it may take a waiter takes the oldest. There are never more than can be taken: the first n
 * of them have at least n waiters to choose from, and a waiter that may take any does not give up.
 */
export const open: Line = {
  enter({ heap, record }, line) {
    append(heap, line, record);
    update(heap, line);
  },
  notifyOne({ heap }, line) {
    add(heap, line, heap.words[line + lineRecord.nextOne] ?? 0, 1);
  },
  notifyAll({ heap }, line) {
    add(heap, line, heap.words[line + lineRecord.nextAll] ?? 0, unnotified(heap, line));
  },
  take,
  leave(thread, line) {
    if (take(thread, line)) return true;
    remove(thread.heap, line, thread.record);
    update(thread.heap, line);
    return false;
  },
};

/** Adds a notification for `count` of those who are in line now; its number is 0 when it is lost. */
function add(heap: Heap, line: Address, number: number, count: number): void {
  if (number === 0) return;
  const { words } = heap;
  const last = pendingIn(heap, line).at(-1);
  const added = allocate(heap, pendingRecord.size);
  words[added + pendingRecord.number] = number;
  words[added + pendingRecord.limit] = words[line + lineRecord.tickets] ?? 0;
  words[added + pendingRecord.count] = count;
  words[last === undefined ? line + lineRecord.pending : last + pendingRecord.next] = added;
  words[line + lineRecord.notified] = (words[line + lineRecord.notified] ?? 0) + 1;
  update(heap, line);
}

function take({ heap, record }: Thread, line: Address): boolean {
  const { words } = heap;
  const number = words[record + threadRecord.notice];
  const pending = pendingIn(heap, line).find((one) => words[one + pendingRecord.number] === number);
  if (pending === undefined) return false;
  const left = (words[pending + pendingRecord.count] ?? 0) - 1;
  words[pending + pendingRecord.count] = left;
  if (left === 0) withdraw(heap, line, pending);
  remove(heap, line, record);
  update(heap, line);
  return true;
}

function withdraw(heap: Heap, line: Address, pending: Address): void {
  const { words } = heap;
  const before = pendingIn(heap, line).find((one) => words[one + pendingRecord.next] === pending);
  const next = words[pending + pendingRecord.next] ?? 0;
  words[before === undefined ? line + lineRecord.pending : before + pendingRecord.next] = next;
  free(heap, pending);
}

/** Shows each waiter the oldest notification that it may take, and what the next one would be. */
function update(heap: Heap, line: Address): void {
  const { words } = heap;
  const pending = pendingIn(heap, line);
  for (const waiter of waitersIn(heap, line)) {
    const ticket = words[waiter + threadRecord.ticket] ?? 0;
    const oldest = pending.find((one) => ticket <= (words[one + pendingRecord.limit] ?? 0));
    words[waiter + threadRecord.notice] =
      oldest === undefined ? 0 : (words[oldest + pendingRecord.number] ?? 0);
  }
  const next = (words[line + lineRecord.notified] ?? 0) + 1;
  const isLost = unnotified(heap, line) === 0;
  words[line + lineRecord.nextOne] = isLost ? 0 : notice.one(next);
  words[line + lineRecord.nextAll] = isLost ? 0 : notice.all(next);
}

/** How many are in line for whom there is no notification yet. */
function unnotified(heap: Heap, line: Address): number {
  const counts = pendingIn(heap, line).map((one) => heap.words[one + pendingRecord.count] ?? 0);
  return waitersIn(heap, line).length - counts.reduce((sum, count) => sum + count, 0);
}

/** The oldest first. */
function pendingIn({ words }: Heap, line: Address): readonly Address[] {
  const pending: Address[] = [];
  let at = words[line + lineRecord.pending] ?? 0;
  for (; at !== 0; at = words[at + pendingRecord.next] ?? 0) pending.push(at);
  return pending;
}
