// Fails: takes 80 ms
// Misconception: a second thread makes a program faster, wherever it is waited for.

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
  const helper = thread.spawn(boilWater);
  helper.join().unwrap();
  cutCake();
  console.log("counter: tea is served");
}
