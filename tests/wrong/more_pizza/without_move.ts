// Fails: E0373
// Misconception: without move the thread sees later changes, as every closure of JavaScript does.

import { Duration, thread } from "thread-lessons";

export function main(): void {
  let pizzas = 2;

  const kitchen = thread.spawn(() => {
    thread.sleep(Duration.fromMillis(20));
    for (let n = 1; n <= pizzas; n++) {
      console.log(`kitchen: pizza ${n}`);
    }
  });

  pizzas += 1;
  console.log(`waiter: ${pizzas} pizzas`);
  kitchen.join().unwrap();
}
