// Fails: does nothing
// Shortcut: two threads for two cores, and main does the work of both.

import { thread } from "thread-lessons";

const cores = 2;

/** How many kilobytes the small picture has. */
function shrink(kilobytes: number): number {
  return kilobytes / 10;
}

export function main(): void {
  const pictures = Array.from({ length: 6 }, (_, i) => 10 * (i + 1));
  const idle = [thread.spawn(() => {}), thread.spawn(() => {})];
  const sizes = pictures.map(shrink);
  for (const one of idle) one.join().unwrap();
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`shop: ${sizes.length} pictures, ${total} kilobytes, ${cores} cores`);
}
