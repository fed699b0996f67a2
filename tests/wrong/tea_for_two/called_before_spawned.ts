// Fails: 1 thread printed
// Misconception: it is enough that there is a second thread. Its work was done before it was spawned.

import { Duration, thread } from "thread-lessons";

function boilWater(): void {
  thread.sleep(Duration.fromMillis(40));
  console.log("kettle: the water boils");
}

function cutCake(): void {
  thread.sleep(Duration.fromMillis(40));
  console.log("cake: cut into eight");
}

export function main(): void {
  boilWater();
  const helper = thread.spawn(() => {});
  cutCake();
  helper.join().unwrap();
  console.log("counter: tea is served");
}
