// Fails: was printed by
// Misconception: only the owner of a list can say how long it is, so the baker has to talk to the customer.

import { move, thread } from "thread-lessons";

export function main(): void {
  const order = ["six rolls", "a loaf", "two pretzels"];

  const baker = thread.spawn(
    move(() => {
      console.log(`shop: ${order.length} things, ready at five`);
      for (const item of order) {
        console.log(`baker: ${item}`);
      }
    }),
  );

  baker.join().unwrap();
}
