import { Mutex, thread } from "thread-lessons";

interface Account {
  readonly id: number;
  readonly balance: Mutex<number>;
}

function transfer(euros: number, from: Account, to: Account): void {
  const [first, second] = from.id < to.id ? [from, to] : [to, from];
  using one = first.balance.lock().unwrap();
  using other = second.balance.lock().unwrap();
  const [source, target] = first === from ? [one, other] : [other, one];
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
