// Fails: stadium: the record is
// Misconception: one may write first, and put back what was better. For a moment a wrong record is up, and what is
// put back may be out of date. Right in most runs.

import { AtomicU32, Ordering, thread } from "thread-lessons";

const record = new AtomicU32(0);

function judge(jumps: readonly number[]): void {
  for (const jump of jumps) {
    const before = record.swap(jump, Ordering.SeqCst);
    if (before > jump) record.store(before, Ordering.SeqCst);
  }
}

export function main(): void {
  console.log(`stadium: the record is ${record.load(Ordering.SeqCst)}`);
  thread.scope((s) => {
    s.spawn(() => judge([800, 830]));
    s.spawn(() => judge([790, 810]));
  });
  console.log(`stadium: the record is ${record.load(Ordering.SeqCst)}`);
}
