// Fails: takes 80 ms
// Misconception: it was the single expression that was too slow. Two lines in the same order are no faster.

import { Duration, thread } from "thread-lessons";

function countFront(): number {
  thread.sleep(Duration.fromMillis(40));
  return 310;
}

function countBack(): number {
  thread.sleep(Duration.fromMillis(40));
  return 425;
}

export function main(): void {
  const frontClerk = thread.spawn(countFront);
  const front = frontClerk.join().unwrap();
  const backClerk = thread.spawn(countBack);
  const back = backClerk.join().unwrap();
  console.log(`boss: ${front} + ${back} = ${front + back}`);
}
