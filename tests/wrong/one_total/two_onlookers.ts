// Fails: does nothing
// Shortcut: two threads are asked for, and two there are. They watch how main adds everything up.

import { thread } from "thread-lessons";

function sum(prices: readonly number[]): number {
  return prices.reduce((total, price) => total + price, 0);
}

export function main(): void {
  const stalls = [20, 20, 35];
  const balcony = [12, 9, 12];
  thread.scope((s) => {
    s.spawn(() => {});
    s.spawn(() => {});
  });
  console.log(`cashier: ${sum(stalls) + sum(balcony)} in all`);
}
