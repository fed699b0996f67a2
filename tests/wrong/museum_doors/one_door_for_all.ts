// Fails: spawned 1 thread
// Shortcut: one thread has one counter. The second door stays shut.

import { Cell, thread, threadLocal } from "thread-lessons";

const visitors = threadLocal(() => new Cell(0));

function letIn(group: number): void {
  visitors.set(visitors.get() + group);
}

export function main(): void {
  const north = thread.spawn(() => {
    for (const group of [2, 4, 1, 3, 5]) letIn(group);
    return visitors.get();
  });

  const sum = north.join().unwrap();
  console.log(`director: ${sum} visitors`);
}
