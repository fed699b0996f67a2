// Fails: before it
// Misconception: 60 and 40 milliseconds are more than 80, so main has waited long enough.

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
  thread.sleep(Duration.fromMillis(40));
  console.log("dinner is served");
}
