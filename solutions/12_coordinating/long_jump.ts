import { AtomicU32, Ordering, thread } from "thread-lessons";

const record = new AtomicU32(0);

function judge(jumps: readonly number[]): void {
  for (const jump of jumps) {
    enter(jump);
  }
}

function enter(jump: number): void {
  let seen = record.load(Ordering.SeqCst);
  while (jump > seen) {
    const written = record.compareExchange(seen, jump, Ordering.SeqCst, Ordering.SeqCst);
    if (written.isOk()) return;
    seen = written.unwrapErr();
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
