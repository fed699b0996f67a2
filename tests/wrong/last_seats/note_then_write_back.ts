// Fails: sold
// Misconception: to hold the lock for reading and again for writing is the same as holding it throughout. Two windows
// write back what each of them worked out.

import { Arc, Mutex, move, thread } from "thread-lessons";

function sell(free: Mutex<number>, customers: number): number {
  let sold = 0;
  for (let customer = 0; customer < customers; customer++) {
    const seats = free.lock().unwrap().value;
    if (seats > 0) {
      free.lock().unwrap().value = seats - 1;
      sold += 1;
    }
  }
  return sold;
}

export function main(): void {
  const free = new Arc(new Mutex(3));

  const atLeft = Arc.clone(free);
  const left = thread.spawn(move(() => sell(atLeft.value, 2)));
  const atRight = Arc.clone(free);
  const right = thread.spawn(move(() => sell(atRight.value, 2)));

  const sold = left.join().unwrap() + right.join().unwrap();
  console.log(`theatre: ${sold} sold, ${free.value.lock().unwrap().value} free`);
}
