// The noodles take 80 milliseconds, and setting the table takes 60. There is a cook for the one and somebody to do
// the other, so dinner could be served after 80. It is served after 140.

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
  setTable();
  console.log("dinner is served");
}
