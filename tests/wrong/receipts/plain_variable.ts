// Fails: E0133
// Misconception: a variable at the top of the file is simpler than any cell, and every thread sees it. In Rust that
// is a `static mut`, and using it is unsafe.

import { thread } from "thread-lessons";

let lastReceipt = 0;

function nextReceipt(): number {
  lastReceipt += 1;
  return lastReceipt;
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
