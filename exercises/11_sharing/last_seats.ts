// A theatre has three seats left and sells them at two windows. Each window asks before it sells, and nobody touches
// the number of free seats without the lock. All goes well, night after night. And then four people stand before
// three seats.

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
  const left = thread.spawn(move(() => sell(atLeft.value, 2)));
  const atRight = Arc.clone(free);
  const right = thread.spawn(move(() => sell(atRight.value, 2)));

  const sold = left.join().unwrap() + right.join().unwrap();
  console.log(`theatre: ${sold} sold, ${free.value.lock().unwrap().value} free`);
}
