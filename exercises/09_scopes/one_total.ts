// A theatre adds up the evening's takings. One counts the stalls and another the balcony, at the same time, and both add to
// the same total. It is not even allowed to begin.

import { thread } from "thread-lessons";

export function main(): void {
  const stalls = [20, 20, 35];
  const balcony = [12, 9, 12];

  let total = 0;
  thread.scope((s) => {
    s.spawn(() => {
      for (const price of stalls) total += price;
    });
    s.spawn(() => {
      for (const price of balcony) total += price;
    });
  });
  console.log(`cashier: ${total} in all`);
}
