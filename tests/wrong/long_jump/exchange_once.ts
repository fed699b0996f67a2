// Fails: stadium: the record is
// Misconception: `compareExchange` writes the better one. If it fails, somebody else has written, perhaps less, and
// one has to try again. Right in most runs.

import { AtomicU32, Ordering, thread } from "thread-lessons";

const record = new AtomicU32(0);

function judge(jumps: readonly number[]): void {
  for (const jump of jumps) {
    const seen = record.load(Ordering.SeqCst);
    if (jump > seen) void record.compareExchange(seen, jump, Ordering.SeqCst, Ordering.SeqCst);
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
