// Fails: takes 80 ms
// Misconception: work is parallel when it is done away from main.

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
  const [front, back] = thread
    .spawn(() => [countFront(), countBack()] as const)
    .join()
    .unwrap();
  console.log(`boss: ${front} + ${back} = ${front + back}`);
}
