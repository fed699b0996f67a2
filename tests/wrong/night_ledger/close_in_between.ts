// Fails: entries from opened to
// Misconception: whoever is spawned first has the lock first, so the cashier, who is back last, may close the ledger
// before the `join`s. Right only when both clerks were quick.

import { Arc, Mutex, move, thread } from "thread-lessons";

function count(place: string, money: number, ledger: Mutex<string[]>): number {
  using book = ledger.lock().unwrap();
  book.value.push(place);
  return money;
}

export function main(): void {
  const ledger = new Arc(new Mutex<string[]>([]));

  ledger.value.lock().unwrap().value.push("opened");

  const forSafe = Arc.clone(ledger);
  const safe = thread.spawn(move(() => count("safe", 900, forSafe.value)));
  const forTills = Arc.clone(ledger);
  const tills = thread.spawn(move(() => count("tills", 80, forTills.value)));

  ledger.value.lock().unwrap().value.push("closed");
  const money = safe.join().unwrap() + tills.join().unwrap();
  using book = ledger.value.lock().unwrap();
  console.log(
    `cashier: ${money} euros, ${book.value.length} entries from ${book.value[0]} to ${book.value.at(-1)}`,
  );
}
