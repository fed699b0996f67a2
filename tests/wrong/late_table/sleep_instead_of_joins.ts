// Fails: before it
// Misconception: 95 milliseconds are more than 80, so the noodles are done. It comes out right nearly always.

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
  thread.spawn(cookNoodles);
  thread.spawn(setTable);
  thread.sleep(Duration.fromMillis(95));
  console.log("dinner is served");
}
