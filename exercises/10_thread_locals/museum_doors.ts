// A museum counts its visitors at two doors, and each door has a counter of its own, so that nobody queues for a
// lock. At closing time the director reads the counter. Not a soul all day, it says, and the cafe has sold out of
// cake.

import { Cell, thread, threadLocal } from "thread-lessons";

const visitors = threadLocal(() => new Cell(0));

function letIn(group: number): void {
  visitors.set(visitors.get() + group);
}

export function main(): void {
  const north = thread.spawn(() => {
    for (const group of [2, 4, 1]) letIn(group);
  });
  const south = thread.spawn(() => {
    for (const group of [3, 5]) letIn(group);
  });

  north.join().unwrap();
  south.join().unwrap();
  console.log(`director: ${visitors.get()} visitors`);
}
