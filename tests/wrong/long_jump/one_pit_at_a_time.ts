// Fails: were alive at one time
// Shortcut: judges who work one after the other cannot overwrite each other.

import { AtomicU32, Ordering, thread } from "thread-lessons";

const record = new AtomicU32(0);

function judge(jumps: readonly number[]): void {
  for (const jump of jumps) {
    if (jump > record.load(Ordering.SeqCst)) {
      record.store(jump, Ordering.SeqCst);
    }
  }
}

export function main(): void {
  console.log(`stadium: the record is ${record.load(Ordering.SeqCst)}`);
  thread.scope((s) => {
    s.spawn(() => judge([800, 830]))
      .join()
      .unwrap();
    s.spawn(() => judge([790, 810]));
  });
  console.log(`stadium: the record is ${record.load(Ordering.SeqCst)}`);
}
