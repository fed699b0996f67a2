// Fails: deadlock
// Misconception: a deadlock is a matter of timing, so different waiting times settle it. Right in most runs, and
// worse than before.

import { Duration, Mutex, thread } from "thread-lessons";

interface Account {
  readonly id: number;
  readonly balance: Mutex<number>;
}

function transfer(euros: number, from: Account, to: Account): void {
  using source = from.balance.lock().unwrap();
  thread.sleep(Duration.fromMillis(from.id));
  using target = to.balance.lock().unwrap();
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
