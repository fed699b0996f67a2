// Fails: and only oven-
// Misconception: the first of anything has the number 1. The index of an array begins with 0.

import { move, panic, thread } from "thread-lessons";

function bake(pizza: string): string {
  console.log(`in: ${pizza}`);
  if (pizza === "calzone") panic("smoke");
  return pizza;
}

export function main(): void {
  const pizzas = ["margherita", "calzone", "funghi"];

  const ovens = pizzas.map((pizza, index) =>
    new thread.Builder()
      .name(`oven-${index}`)
      .spawn(move(() => bake(pizza)))
      .unwrap(),
  );

  for (const oven of ovens) {
    console.log(`out: ${oven.join().unwrapOr("nothing to eat")}`);
  }
}
