// Fails: and only oven-
// Misconception: a builder that is given a name names the thread that is spawned next. It has to do the spawning itself.

import { move, panic, thread } from "thread-lessons";

function bake(pizza: string): string {
  console.log(`in: ${pizza}`);
  if (pizza === "calzone") panic("smoke");
  return pizza;
}

export function main(): void {
  const pizzas = ["margherita", "calzone", "funghi"];

  const ovens = pizzas.map((pizza, index) => {
    new thread.Builder().name(`oven-${index + 1}`);
    return thread.spawn(move(() => bake(pizza)));
  });

  for (const oven of ovens) {
    console.log(`out: ${oven.join().unwrapOr("nothing to eat")}`);
  }
}
