// Fails: main returned while
// Misconception: a thread lives as long as somebody holds its handle.

import { Duration, thread } from "thread-lessons";

const sales = ["bread 3.20", "milk 1.10", "apples 2.75"];

function writeLedger(): void {
  for (const sale of sales) {
    thread.sleep(Duration.fromMillis(20));
    console.log(`ledger: ${sale}`);
  }
}

export function main(): void {
  const ledger = thread.spawn(writeLedger);
  console.log("till: closed");
  console.log("till: good night");
  ledger.thread();
}
