// Fails: were alive at one time
// Shortcut: a `join` right behind the first `spawn`, and the two transfers never meet. Nor do any others, all day
// long.

import { Mutex, thread } from "thread-lessons";

interface Account {
  readonly id: number;
  readonly balance: Mutex<number>;
}

function transfer(euros: number, from: Account, to: Account): void {
  using source = from.balance.lock().unwrap();
  using target = to.balance.lock().unwrap();
  source.value -= euros;
  target.value += euros;
}

export function main(): void {
  const ada: Account = { id: 1, balance: new Mutex(100) };
  const ben: Account = { id: 2, balance: new Mutex(100) };

  thread.scope((s) => {
    s.spawn(() => transfer(20, ada, ben))
      .join()
      .unwrap();
    s.spawn(() => transfer(5, ben, ada));
  });
  console.log(
    `bank: Ada has ${ada.balance.lock().unwrap().value}, Ben has ${ben.balance.lock().unwrap().value}`,
  );
}
