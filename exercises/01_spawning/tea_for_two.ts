// A tea house at five o'clock. Boiling the water takes 40 milliseconds, cutting the cake takes 40, and there are two
// people behind the counter. The guests wait for 80, because one of the two does everything.

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
  cutCake();
  console.log("counter: tea is served");
}
