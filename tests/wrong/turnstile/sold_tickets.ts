// Fails: says "4 guests" outright
// Shortcut: four tickets were sold, so there are four guests, whatever the number says.

import { AtomicU32, Ordering, thread } from "thread-lessons";

const guests = new AtomicU32(0);

function letIn(people: number): void {
  for (let person = 0; person < people; person++) {
    const before = guests.load(Ordering.Relaxed);
    guests.store(before + 1, Ordering.Relaxed);
  }
}

export function main(): void {
  const north = thread.spawn(() => letIn(2));
  const south = thread.spawn(() => letIn(2));

  north.join().unwrap();
  south.join().unwrap();
  console.log("pool: 4 guests");
}
