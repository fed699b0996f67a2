// A bank. Ada sends Ben 20 euros, and Ben sends Ada 5. Each transfer locks both accounts before it moves the
// money. It has been in use for a year, at thousands of transfers a day, and this morning everything stood still.

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
    s.spawn(() => transfer(20, ada, ben));
    s.spawn(() => transfer(5, ben, ada));
  });
  console.log(
    `bank: Ada has ${ada.balance.lock().unwrap().value}, Ben has ${ben.balance.lock().unwrap().value}`,
  );
}
