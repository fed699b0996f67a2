import { move, type Own, thread } from "thread-lessons";

/** Adds up a bill on a thread of its own. */
function settle(prices: Own<number[]>) {
  const cashier = thread.spawn(
    move(() => {
      const bill = prices.reduce((sum, price) => sum + price, 0);
      console.log(`the bill is ${bill}`);
    }),
  );
  cashier.join().unwrap();
}

export function main() {
  const prices = [2, 4, 6, 8, 10];
  settle(prices);
}
