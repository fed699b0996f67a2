// Fails: bank: Ada has
// Misconception: to hold one lock at a time is always safe. Nobody hangs, and what is written back here is what was
// there before the other transfer. Right in most runs.

import { Mutex, thread } from "thread-lessons";

interface Account {
  readonly id: number;
  readonly balance: Mutex<number>;
}

function transfer(euros: number, from: Account, to: Account): void {
  const source = from.balance.lock().unwrap().value;
  const target = to.balance.lock().unwrap().value;
  from.balance.lock().unwrap().value = source - euros;
  to.balance.lock().unwrap().value = target + euros;
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
