// Fails: were alive at one time
// Shortcut: a `join` right behind the first `spawn`, and nothing comes between loading and storing. The south gate is
// shut until the north gate is done.

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
  north.join().unwrap();
  const south = thread.spawn(() => letIn(2));
  south.join().unwrap();
  console.log(`pool: ${guests.load(Ordering.Relaxed)} guests`);
}
