// Fails: without printing
// Misconception: the thread reads the variable of main when it gets to it, so it only has to get to it later.

import { Duration, move, thread } from "thread-lessons";

export function main(): void {
  let pizzas = 2;

  const kitchen = thread.spawn(
    move(() => {
      thread.sleep(Duration.fromMillis(60));
      for (let n = 1; n <= pizzas; n++) {
        console.log(`kitchen: pizza ${n}`);
      }
    }),
  );

  pizzas += 1;
  console.log(`waiter: ${pizzas} pizzas`);
  kitchen.join().unwrap();
}
