// A pizzeria. A guest orders two pizzas, and the kitchen begins. Then a friend joins him, and the waiter corrects the
// order before the oven is even warm. The kitchen bakes two.

import { Duration, move, thread } from "thread-lessons";

export function main(): void {
  let pizzas = 2;

  const kitchen = thread.spawn(
    move(() => {
      thread.sleep(Duration.fromMillis(20));
      for (let n = 1; n <= pizzas; n++) {
        console.log(`kitchen: pizza ${n}`);
      }
    }),
  );

  pizzas += 1;
  console.log(`waiter: ${pizzas} pizzas`);
  kitchen.join().unwrap();
}
