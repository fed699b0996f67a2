// Fails: before it
// Misconception: the noodles need not be waited for, as the table takes nearly as long.

import { Duration, thread } from "thread-lessons";

function cookNoodles(): void {
  thread.sleep(Duration.fromMillis(80));
  console.log("pot: the noodles are done");
}

function setTable(): void {
  thread.sleep(Duration.fromMillis(60));
  console.log("table: set for four");
}

export function main(): void {
  const cook = thread.spawn(cookNoodles);
  setTable();
  console.log("dinner is served");
}
