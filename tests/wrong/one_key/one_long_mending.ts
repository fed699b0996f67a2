// Fails: spawned 0 threads
// Shortcut: two mechanics take 40 milliseconds for four bicycles, and so does one sleep of 40.

import { Duration, thread } from "thread-lessons";

export function main(): void {
  thread.sleep(Duration.fromMillis(40));
  for (const bicycle of [1, 2, 3, 4]) console.log(`bicycle ${bicycle}: mended`);
}
