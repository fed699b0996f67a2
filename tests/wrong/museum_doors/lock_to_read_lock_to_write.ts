// Fails: director:
// Misconception: one counter with a lock is safe, whatever one does between two locks. Right in most runs: a group is
// lost when the other door counts between the reading and the writing.

import { Mutex, thread } from "thread-lessons";

const visitors = new Mutex(0);

function letIn(group: number): void {
  const before = visitors.lock().unwrap().value;
  visitors.lock().unwrap().value = before + group;
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
  console.log(`director: ${visitors.lock().unwrap().value} visitors`);
}
