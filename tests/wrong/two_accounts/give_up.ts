// Fails: bank: Ada has
// Misconception: `tryLock` mends a deadlock. It does, and a transfer that finds the other account taken is not made.
// Right in most runs.

import { Mutex, thread } from "thread-lessons";

interface Account {
  readonly id: number;
  readonly balance: Mutex<number>;
}

function transfer(euros: number, from: Account, to: Account): void {
  using source = from.balance.lock().unwrap();
  const attempt = to.balance.tryLock();
  if (attempt.isErr()) return;
  using target = attempt.unwrap();
  source.value -= euros;
  target.value += euros;
}

export function main(): void {
  const ada: Account = { id: 1, balance: new Mutex(100) };
  const ben: Account = { id: 2, balance: new Mutex(100) };

  thread.scope((s) => {
    s.spawn(() => transfer(20, ada, ben));
    s.spawn(() => transfer(5, ben, ada));
  });
  console.log(
    `bank: Ada has ${ada.balance.lock().unwrap().value}, Ben has ${ben.balance.lock().unwrap().value}`,
  );
}
