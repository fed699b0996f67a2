// Fails: does nothing
// Shortcut: where the director lets everybody in, the counter is the one that he reads. Nobody stands at the doors.

import { Cell, thread, threadLocal } from "thread-lessons";

const visitors = threadLocal(() => new Cell(0));

function letIn(group: number): void {
  visitors.set(visitors.get() + group);
}

export function main(): void {
  const north = thread.spawn(() => {});
  const south = thread.spawn(() => {});
  for (const group of [2, 4, 1, 3, 5]) letIn(group);
  north.join().unwrap();
  south.join().unwrap();
  console.log(`director: ${visitors.get()} visitors`);
}
