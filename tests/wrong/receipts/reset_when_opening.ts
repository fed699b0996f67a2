// Fails: receipt
// Misconception: one counter is enough, if each till sets it back when it opens. Right as long as the first till is
// done before the second one opens.

import { Mutex, thread } from "thread-lessons";

const lastReceipt = new Mutex(0);

function nextReceipt(): number {
  using last = lastReceipt.lock().unwrap();
  last.value += 1;
  return last.value;
}

function till(name: string, sales: readonly string[]): void {
  lastReceipt.lock().unwrap().value = 0;
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
