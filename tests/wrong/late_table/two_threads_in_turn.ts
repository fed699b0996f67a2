// Fails: takes 140 ms
// Misconception: two threads are parallel, as there are two of them.

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
  cook.join().unwrap();
  thread.spawn(setTable).join().unwrap();
  console.log("dinner is served");
}
