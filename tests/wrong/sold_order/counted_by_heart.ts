// Fails: does not use `.length`
// Shortcut: three things were ordered, so one can write 3. It stays 3 when the order changes.

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

  console.log("shop: 3 things, ready at five");
  baker.join().unwrap();
}
