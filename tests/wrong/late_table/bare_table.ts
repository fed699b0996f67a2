// Fails: all threads together sleep 80 ms
// Shortcut: who does not set the table has dinner in time.

import { Duration, thread } from "thread-lessons";

function cookNoodles(): void {
  thread.sleep(Duration.fromMillis(80));
  console.log("pot: the noodles are done");
}

function setTable(): void {
  console.log("table: set for four");
}

export function main(): void {
  const cook = thread.spawn(cookNoodles);
  setTable();
  cook.join().unwrap();
  console.log("dinner is served");
}
