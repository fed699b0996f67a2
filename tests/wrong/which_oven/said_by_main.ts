// Fails: was printed by
// Shortcut: main knows which pizza goes into which oven, and can say so itself.

import { move, panic, thread } from "thread-lessons";

function bake(pizza: string): string {
  if (pizza === "calzone") panic("smoke");
  return pizza;
}

export function main(): void {
  const pizzas = ["margherita", "calzone", "funghi"];

  for (const pizza of pizzas) console.log(`in: ${pizza}`);
  const ovens = pizzas.map((pizza, index) =>
    new thread.Builder()
      .name(`oven-${index + 1}`)
      .spawn(move(() => bake(pizza)))
      .unwrap(),
  );

  for (const oven of ovens) {
    console.log(`out: ${oven.join().unwrapOr("nothing to eat")}`);
  }
}
