// Fails: main returned while
// Misconception: waiting long enough is waiting. The ledger is nearly always complete.

import { Duration, thread } from "thread-lessons";

const sales = ["bread 3.20", "milk 1.10", "apples 2.75"];

function writeLedger(): void {
  for (const sale of sales) {
    thread.sleep(Duration.fromMillis(20));
    console.log(`ledger: ${sale}`);
  }
}

export function main(): void {
  thread.spawn(writeLedger);
  console.log("till: closed");
  console.log("till: good night");
  thread.sleep(Duration.fromMillis(100));
}
