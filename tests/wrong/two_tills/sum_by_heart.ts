// Fails: says "735" outright
// Shortcut: the boss knows what comes out, and does not listen to the clerks.

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
  const clerks = [thread.spawn(countFront), thread.spawn(countBack)];
  for (const clerk of clerks) void clerk.join();
  console.log("boss: 310 + 425 = 735");
}
