// Fails: a loop never ends
// Shortcut: a loop around `compareExchange` makes it succeed some day. What it expects was seen before the loop, and
// is never there again.

import { AtomicU32, Ordering, thread } from "thread-lessons";

const record = new AtomicU32(0);

function judge(jumps: readonly number[]): void {
  for (const jump of jumps) enter(jump);
}

function enter(jump: number): void {
  const seen = record.load(Ordering.SeqCst);
  while (jump > seen) {
    if (record.compareExchange(seen, jump, Ordering.SeqCst, Ordering.SeqCst).isOk()) return;
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
