// Fails: deadlock
// Misconception: any block around the guard will do. This one ends after the `join`s, and so does the guard.

import { Arc, Mutex, move, thread } from "thread-lessons";

function count(place: string, money: number, ledger: Mutex<string[]>): number {
  using book = ledger.lock().unwrap();
  book.value.push(place);
  return money;
}

export function main(): void {
  const ledger = new Arc(new Mutex<string[]>([]));
  let money = 0;

  {
    using book = ledger.value.lock().unwrap();
    book.value.push("opened");

    const forSafe = Arc.clone(ledger);
    const safe = thread.spawn(move(() => count("safe", 900, forSafe.value)));
    const forTills = Arc.clone(ledger);
    const tills = thread.spawn(move(() => count("tills", 80, forTills.value)));

    money = safe.join().unwrap() + tills.join().unwrap();
  }
  using book = ledger.value.lock().unwrap();
  book.value.push("closed");
  console.log(
    `cashier: ${money} euros, ${book.value.length} entries from ${book.value[0]} to ${book.value.at(-1)}`,
  );
}
