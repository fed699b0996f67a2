// Fails: E0382
// Misconception: when the thread is over, what it owned comes back.

import { move, thread } from "thread-lessons";

export function main(): void {
  const order = ["six rolls", "a loaf", "two pretzels"];

  const baker = thread.spawn(
    move(() => {
      for (const item of order) {
        console.log(`baker: ${item}`);
      }
    }),
  );

  baker.join().unwrap();
  console.log(`shop: ${order.length} things, ready at five`);
}
