// Fails: E0373
// Misconception: without move both may use the list.

import { thread } from "thread-lessons";

export function main(): void {
  const order = ["six rolls", "a loaf", "two pretzels"];

  const baker = thread.spawn(() => {
    for (const item of order) {
      console.log(`baker: ${item}`);
    }
  });

  console.log(`shop: ${order.length} things, ready at five`);
  baker.join().unwrap();
}
