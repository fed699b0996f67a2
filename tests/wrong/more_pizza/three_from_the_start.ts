// Fails: says "3" outright
// Shortcut: if three are ordered at once, nothing has to be changed. The guest had ordered two.

import { Duration, move, thread } from "thread-lessons";

export function main(): void {
  const pizzas = 3;

  const kitchen = thread.spawn(
    move(() => {
      thread.sleep(Duration.fromMillis(20));
      for (let n = 1; n <= pizzas; n++) {
        console.log(`kitchen: pizza ${n}`);
      }
    }),
  );

  console.log(`waiter: ${pizzas} pizzas`);
  kitchen.join().unwrap();
}
