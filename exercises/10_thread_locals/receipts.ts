// A supermarket. Every till numbers its receipts, and each begins with 1, as the tax office wants it. The numbering
// is the same for all, so the counter stands at the top of the file, where all tills can get at it. None of them may
// open.

import { RefCell, thread } from "thread-lessons";

const lastReceipt = new RefCell(0);

function nextReceipt(): number {
  using last = lastReceipt.borrowMut();
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
