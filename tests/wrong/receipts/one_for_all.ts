// Fails: till B: receipt
// Misconception: where the compiler says "cannot be shared", a lock is the answer. It is safe, and the tills share one
// numbering, from 1 to 5.

import { Mutex, thread } from "thread-lessons";

const lastReceipt = new Mutex(0);

function nextReceipt(): number {
  using last = lastReceipt.lock().unwrap();
  last.value += 1;
  return last.value;
}

function till(name: string, sales: readonly string[]): void {
  for (const sale of sales) {
    console.log(`till ${name}: receipt ${nextReceipt()}, ${sale}`);
  }
}

export function main(): void {
  const left = thread.spawn(() => till("A", ["bread", "soap"]));
  const right = thread.spawn(() => till("B", ["tea", "rice", "jam"]));
  left.join().unwrap();
  right.join().unwrap();
}
