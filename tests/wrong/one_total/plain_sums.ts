// Fails: spawned 0 threads
// Shortcut: two calls in a row can change one total. No thread does anything.

function sum(prices: readonly number[]): number {
  return prices.reduce((total, price) => total + price, 0);
}

export function main(): void {
  const stalls = [20, 20, 35];
  const balcony = [12, 9, 12];

  const total = sum(stalls) + sum(balcony);
  console.log(`cashier: ${total} in all`);
}
