// Fails: pool:
// Misconception: `swap` reads and writes in one step, so it can count. What it writes was computed of an older value.
// Right in most runs.

import { AtomicU32, Ordering, thread } from "thread-lessons";

const guests = new AtomicU32(0);

function letIn(people: number): void {
  for (let person = 0; person < people; person++) {
    const before = guests.load(Ordering.Relaxed);
    guests.swap(before + 1, Ordering.Relaxed);
  }
}

export function main(): void {
  const north = thread.spawn(() => letIn(2));
  const south = thread.spawn(() => letIn(2));

  north.join().unwrap();
  south.join().unwrap();
  console.log(`pool: ${guests.load(Ordering.Relaxed)} guests`);
}
