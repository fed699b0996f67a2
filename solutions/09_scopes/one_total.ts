import { thread } from "thread-lessons";

function sum(prices: readonly number[]): number {
  return prices.reduce((total, price) => total + price, 0);
}

export function main(): void {
  const stalls = [20, 20, 35];
  const balcony = [12, 9, 12];

  const total = thread.scope((s) => {
    const below = s.spawn(() => sum(stalls));
    const above = s.spawn(() => sum(balcony));
    return below.join().unwrap() + above.join().unwrap();
  });
  console.log(`cashier: ${total} in all`);
}
