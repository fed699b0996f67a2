// Fails: were alive at one time
// Shortcut: the second window opens when the first one has closed. The gap between asking and selling is still there.

import { Arc, Mutex, move, thread } from "thread-lessons";

function sell(free: Mutex<number>, customers: number): number {
  let sold = 0;
  for (let customer = 0; customer < customers; customer++) {
    if (free.lock().unwrap().value > 0) {
      free.lock().unwrap().value -= 1;
      sold += 1;
    }
  }
  return sold;
}

export function main(): void {
  const free = new Arc(new Mutex(3));

  const atLeft = Arc.clone(free);
  const left = thread
    .spawn(move(() => sell(atLeft.value, 2)))
    .join()
    .unwrap();
  const atRight = Arc.clone(free);
  const right = thread
    .spawn(move(() => sell(atRight.value, 2)))
    .join()
    .unwrap();

  const sold = left + right;
  console.log(`theatre: ${sold} sold, ${free.value.lock().unwrap().value} free`);
}
