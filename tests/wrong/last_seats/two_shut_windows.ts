// Fails: does nothing
// Shortcut: two windows that sell nothing never sell a seat twice. Main sells them all.

import { Mutex, thread } from "thread-lessons";

function sell(free: Mutex<number>, customers: number): number {
  let sold = 0;
  for (let customer = 0; customer < customers; customer++) {
    using seats = free.lock().unwrap();
    if (seats.value > 0) {
      seats.value -= 1;
      sold += 1;
    }
  }
  return sold;
}

export function main(): void {
  const free = new Mutex(3);
  const idle = [thread.spawn(() => 0), thread.spawn(() => 0)];
  const sold = sell(free, 2) + sell(free, 2);
  for (const one of idle) one.join().unwrap();
  console.log(`theatre: ${sold} sold, ${free.lock().unwrap().value} free`);
}
