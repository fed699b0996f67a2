import { RefCell, thread, threadLocal } from "thread-lessons";

const lastReceipt = threadLocal(() => new RefCell(0));

function nextReceipt(): number {
  return lastReceipt.withBorrowMut((last) => {
    last.value += 1;
    return last.value;
  });
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
