// Fails: E0133
// Misconception: a variable of the whole program is a variable of all threads.

import { Duration, move, thread } from "thread-lessons";

let pizzas = 2;

export function main(): void {
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
