// Fails: director: 0 visitors
// Misconception: a function that was made over there reads what is over there. A thread-local belongs to the thread
// that calls, and that is main.

import { Cell, thread, threadLocal } from "thread-lessons";

const visitors = threadLocal(() => new Cell(0));

function letIn(group: number): void {
  visitors.set(visitors.get() + group);
}

export function main(): void {
  const north = thread.spawn(() => {
    for (const group of [2, 4, 1]) letIn(group);
    return () => visitors.get();
  });
  const south = thread.spawn(() => {
    for (const group of [3, 5]) letIn(group);
    return () => visitors.get();
  });

  const readNorth = north.join().unwrap();
  const readSouth = south.join().unwrap();
  console.log(`director: ${readNorth() + readSouth()} visitors`);
}
