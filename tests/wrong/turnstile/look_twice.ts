// Fails: pool:
// Misconception: who makes sure that the number is still the same may write. Between that look and the store is a
// gap, too. Right in most runs.

import { AtomicU32, Ordering, thread } from "thread-lessons";

const guests = new AtomicU32(0);

function letIn(people: number): void {
  for (let person = 0; person < people; person++) {
    let before = guests.load(Ordering.SeqCst);
    while (guests.load(Ordering.SeqCst) !== before) before = guests.load(Ordering.SeqCst);
    guests.store(before + 1, Ordering.SeqCst);
  }
}

export function main(): void {
  const north = thread.spawn(() => letIn(2));
  const south = thread.spawn(() => letIn(2));

  north.join().unwrap();
  south.join().unwrap();
  console.log(`pool: ${guests.load(Ordering.Relaxed)} guests`);
}
