// A pizzeria has three ovens, and tonight something burns. The message says thread '<unnamed>', which is all three of them.
// The cook would like to read oven-1, oven-2 or oven-3 there, and know where to run.

import { move, panic, thread } from "thread-lessons";

function bake(pizza: string): string {
  console.log(`in: ${pizza}`);
  if (pizza === "calzone") panic("smoke");
  return pizza;
}

export function main(): void {
  const pizzas = ["margherita", "calzone", "funghi"];

  const ovens = pizzas.map((pizza) => thread.spawn(move(() => bake(pizza))));

  for (const oven of ovens) {
    console.log(`out: ${oven.join().unwrapOr("nothing to eat")}`);
  }
}
