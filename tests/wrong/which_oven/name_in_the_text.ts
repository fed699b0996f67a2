// Fails: and only oven-
// Misconception: a name is something to write into the message. The next panic may come from code that writes another one.

import { move, panic, thread } from "thread-lessons";

function bake(pizza: string, oven: string): string {
  console.log(`in: ${pizza}`);
  if (pizza === "calzone") panic(`${oven}: smoke`);
  return pizza;
}

export function main(): void {
  const pizzas = ["margherita", "calzone", "funghi"];

  const ovens = pizzas.map((pizza, index) => thread.spawn(move(() => bake(pizza, `oven-${index + 1}`))));

  for (const oven of ovens) {
    console.log(`out: ${oven.join().unwrapOr("nothing to eat")}`);
  }
}
