// Fails: stadium: the record is
// Misconception: looking a second time right before the writing closes the gap. It narrows it. Right in nearly all
// runs.

import { AtomicU32, Ordering, thread } from "thread-lessons";

const record = new AtomicU32(0);

function judge(jumps: readonly number[]): void {
  for (const jump of jumps) {
    if (jump > record.load(Ordering.SeqCst)) {
      if (jump > record.load(Ordering.SeqCst)) record.store(jump, Ordering.SeqCst);
    }
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
