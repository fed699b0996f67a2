// Fails: no line that may come here
// Misconception: join gives the number. It gives a Result with the number inside.

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
  const backClerk = thread.spawn(countBack);
  console.log(`boss: ${frontClerk.join()} + ${backClerk.join()} = 735`);
}
