import type { Address } from "../heap/heap.js";
import { header, planRecord, threadRecord, tracePending } from "../heap/layout.js";
import { operationKinds } from "../operation.js";
import { meets, type Operands } from "./condition.js";
import type { LiveThreads } from "./live-threads.js";

/** With the plan's last choice its sleepers fall asleep. */
export function putToSleep(words: Int32Array, threads: LiveThreads, index: number): void {
  const plan = words[header.plan] ?? 0;
  if (index !== (words[plan + planRecord.length] ?? 0) - 1) return;
  const from = words[plan + planRecord.asleep] ?? 0;
  const ids = words.subarray(from, from + (words[plan + planRecord.sleepers] ?? 0));
  for (let place = 0; place < threads.count; place++)
    words[threads.address(place) + threadRecord.asleep] = Number(ids.includes(threads.thread(place)));
}

/** A step wakes those who would now do something that conflicts with it. */
export function wakeSleepers(words: Int32Array, threads: LiveThreads): void {
  if (words[(words[header.plan] ?? 0) + planRecord.sleepers] === 0) return;
  const step = words[header.lastStep] ?? 0;
  for (let place = 0; place < threads.count; place++) {
    const asleep = threads.address(place) + threadRecord.asleep;
    if (words[asleep] === 1 && conflicts(words, step, threads.row(place))) words[asleep] = 0;
  }
}

function conflicts(words: Int32Array, first: Address, second: Address): boolean {
  const table = words[header.conflicts] ?? 0;
  const kinds =
    (words[first + tracePending.kind] ?? 0) * operationKinds + (words[second + tracePending.kind] ?? 0);
  return meets(words[table + kinds] ?? 0, operandsAt(words, first), operandsAt(words, second));
}

function operandsAt(words: Int32Array, row: Address): Operands {
  return { object: words[row + tracePending.object] ?? 0, other: words[row + tracePending.other] ?? 0 };
}
