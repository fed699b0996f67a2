// A bank counts its money at night. The cashier opens the ledger, sends one clerk to the safe and one to the tills,
// waits for both, and closes the ledger. It is morning, the cashier has not moved, and neither of the clerks is back.

import { Arc, Mutex, move, thread } from "thread-lessons";

function count(place: string, money: number, ledger: Mutex<string[]>): number {
  using book = ledger.lock().unwrap();
  book.value.push(place);
  return money;
}

export function main(): void {
  const ledger = new Arc(new Mutex<string[]>([]));

  using book = ledger.value.lock().unwrap();
  book.value.push("opened");

  const forSafe = Arc.clone(ledger);
  const safe = thread.spawn(move(() => count("safe", 900, forSafe.value)));
  const forTills = Arc.clone(ledger);
  const tills = thread.spawn(move(() => count("tills", 80, forTills.value)));

  const money = safe.join().unwrap() + tills.join().unwrap();
  book.value.push("closed");
  console.log(
    `cashier: ${money} euros, ${book.value.length} entries from ${book.value[0]} to ${book.value.at(-1)}`,
  );
}
