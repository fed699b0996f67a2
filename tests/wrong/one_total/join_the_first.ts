// Fails: E0499
// Misconception: after a `join` the first thread's loan is over. It lasts until the end of the scope.

import { thread } from "thread-lessons";

export function main(): void {
  const stalls = [20, 20, 35];
  const balcony = [12, 9, 12];

  let total = 0;
  thread.scope((s) => {
    const below = s.spawn(() => {
      for (const price of stalls) total += price;
    });
    below.join().unwrap();
    s.spawn(() => {
      for (const price of balcony) total += price;
    });
  });
  console.log(`cashier: ${total} in all`);
}
