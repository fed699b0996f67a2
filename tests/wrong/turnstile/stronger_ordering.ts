// Fails: pool:
// Misconception: with the strongest ordering, a load and a store are one step. They are two in every ordering. Right
// in most runs.

import { AtomicU32, Ordering, thread } from "thread-lessons";

const guests = new AtomicU32(0);

function letIn(people: number): void {
  for (let person = 0; person < people; person++) {
    const before = guests.load(Ordering.SeqCst);
    guests.store(before + 1, Ordering.SeqCst);
  }
}

export function main(): void {
  const north = thread.spawn(() => letIn(2));
  const south = thread.spawn(() => letIn(2));

  north.join().unwrap();
  south.join().unwrap();
  console.log(`pool: ${guests.load(Ordering.SeqCst)} guests`);
}
