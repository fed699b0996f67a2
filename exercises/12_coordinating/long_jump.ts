// A long jump with two pits. Each pit has a judge who, after every jump, looks at the record and writes down the new
// one if it is better. Ada has jumped 830 centimetres, hundreds have seen it. The board says 810.

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
    s.spawn(() => judge([800, 830]));
    s.spawn(() => judge([790, 810]));
  });
  console.log(`stadium: the record is ${record.load(Ordering.SeqCst)}`);
}
