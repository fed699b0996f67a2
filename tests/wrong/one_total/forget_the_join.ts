// Fails: cashier: 0 in all
// Misconception: what a thread returns arrives by itself, because the scope waits for it.

import { thread } from "thread-lessons";

export function main(): void {
  const stalls = [20, 20, 35];
  const balcony = [12, 9, 12];

  const total = thread.scope((s) => {
    let sum = 0;
    const below = s.spawn(() => stalls.reduce((a, b) => a + b, 0));
    const above = s.spawn(() => balcony.reduce((a, b) => a + b, 0));
    if (below.isFinished() && above.isFinished()) sum = below.join().unwrap() + above.join().unwrap();
    return sum;
  });
  console.log(`cashier: ${total} in all`);
}
