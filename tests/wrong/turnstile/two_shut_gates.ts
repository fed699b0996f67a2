// Fails: does nothing
// Shortcut: two gates through which nobody comes do not get into each other's way.

import { AtomicU32, Ordering, thread } from "thread-lessons";

const guests = new AtomicU32(0);

function letIn(people: number): void {
  for (let person = 0; person < people; person++) {
    guests.fetchAdd(1, Ordering.Relaxed);
  }
}

export function main(): void {
  const north = thread.spawn(() => {});
  const south = thread.spawn(() => {});
  letIn(4);
  north.join().unwrap();
  south.join().unwrap();
  console.log(`pool: ${guests.load(Ordering.Relaxed)} guests`);
}
