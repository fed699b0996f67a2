// A bakery takes an order and hands it to the baker at once. The customer would like to know how many things she has
// ordered. But the list is in the bakehouse by now.

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

  console.log(`shop: ${order.length} things, ready at five`);
  baker.join().unwrap();
}
