// Fails: director: 0 visitors
// Misconception: scoped threads belong to the thread that opened the scope, and so count on its counter.

import { Cell, thread, threadLocal } from "thread-lessons";

const visitors = threadLocal(() => new Cell(0));

function letIn(group: number): void {
  visitors.set(visitors.get() + group);
}

export function main(): void {
  thread.scope((s) => {
    s.spawn(() => {
      for (const group of [2, 4, 1]) letIn(group);
    });
    s.spawn(() => {
      for (const group of [3, 5]) letIn(group);
    });
  });
  console.log(`director: ${visitors.get()} visitors`);
}
