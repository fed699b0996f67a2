// Fails: all threads together sleep 40 ms
// Shortcut: water that need not boil is ready at once. Tea is served in time, and cold.

import { Duration, thread } from "thread-lessons";

function boilWater(): void {
  console.log("kettle: the water boils");
}

function cutCake(): void {
  thread.sleep(Duration.fromMillis(40));
  console.log("cake: cut into eight");
}

export function main(): void {
  const helper = thread.spawn(boilWater);
  cutCake();
  helper.join().unwrap();
  console.log("counter: tea is served");
}
