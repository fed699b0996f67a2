import { type Address, allocate, type Heap } from "../../../engine/heap/heap.js";
import { threadRecord } from "../../../engine/heap/layout.js";
import { addThing, type Maker, ThingKind } from "../../../engine/log/things.js";
import { serialWord } from "../../../engine/process/deadlock.js";

/**
 * The words of a condition variable in the heap. Threads wait there in line, in the order in which they came: each
 * thread's record holds the next one, the number of its ticket, and the notification that it may take.
 */
export const lineRecord = {
  /** Guards the others, where threads are real. */
  lock: 0,
  serial: serialWord,
  first: 3,
  last: 4,
  /** How many tickets were given out. */
  tickets: 5,
  /**
   * Where it is open who takes a notification: those that nobody has taken yet, how many there were, and what the next
   * one is called, for one or for all; 0 when it would be lost.
   */
  pending: 6,
  notified: 7,
  nextOne: 8,
  nextAll: 9,
  size: 10,
} as const;

const { nextInLine, ticket, notice: offered } = threadRecord;

export function createLine(maker: Maker): Address {
  const line = allocate(maker.heap, lineRecord.size);
  maker.heap.words[line + lineRecord.serial] = addThing(maker, line, ThingKind.Condvar);
  return line;
}

/** Puts `waiter` behind all others. What was notified before is not for it. */
export function append({ words }: Heap, line: Address, waiter: Address): void {
  const drawn = (words[line + lineRecord.tickets] ?? 0) + 1;
  const last = words[line + lineRecord.last] ?? 0;
  words[line + lineRecord.tickets] = drawn;
  words[waiter + ticket] = drawn;
  words[waiter + offered] = 0;
  words[waiter + nextInLine] = 0;
  words[last === 0 ? line + lineRecord.first : last + nextInLine] = waiter;
  words[line + lineRecord.last] = waiter;
}

/** Takes `waiter` out of the line, wherever it stands. */
export function remove({ words }: Heap, line: Address, waiter: Address): void {
  let before = 0;
  for (let at = words[line + lineRecord.first] ?? 0; at !== waiter; at = words[at + nextInLine] ?? 0) {
    if (at === 0) return;
    before = at;
  }
  words[before === 0 ? line + lineRecord.first : before + nextInLine] = words[waiter + nextInLine] ?? 0;
  if (words[line + lineRecord.last] === waiter) words[line + lineRecord.last] = before;
}

/** All in line, who came first at the front. */
export function waitersIn({ words }: Heap, line: Address): readonly Address[] {
  const waiters: Address[] = [];
  for (let at = words[line + lineRecord.first] ?? 0; at !== 0; at = words[at + nextInLine] ?? 0)
    waiters.push(at);
  return waiters;
}
