// Fails: cashier: 0 in all
// Misconception: `move` settles every complaint. Each thread adds to a copy of its own, and nobody sees what comes of it.

import { move, thread } from "thread-lessons";

export function main(): void {
  const stalls = [20, 20, 35];
  const balcony = [12, 9, 12];

  let total = 0;
  thread.scope((s) => {
    s.spawn(
      move(() => {
        for (const price of stalls) total += price;
      }),
    );
    s.spawn(
      move(() => {
        for (const price of balcony) total += price;
      }),
    );
  });
  console.log(`cashier: ${total} in all`);
}
