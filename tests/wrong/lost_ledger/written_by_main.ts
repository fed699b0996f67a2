// Fails: was printed by
// Misconception: what must not be lost has to be done by main itself. The shopkeeper waits for the ledger.

import { Duration, thread } from "thread-lessons";

const sales = ["bread 3.20", "milk 1.10", "apples 2.75"];

function writeLedger(): void {
  for (const sale of sales) {
    thread.sleep(Duration.fromMillis(20));
    console.log(`ledger: ${sale}`);
  }
}

export function main(): void {
  writeLedger();
  console.log("till: closed");
  console.log("till: good night");
}
