// Fails: before it
// Misconception: both take 40 milliseconds, so both are done at the same moment. On real threads it often looks so.

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
  cutCake();
  console.log("counter: tea is served");
}
