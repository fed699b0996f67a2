// Fails: 6 threads
// Misconception: what counts is that no more than two are alive at a time. Each thread still costs its start, and
// nobody works while the pair is waited for.

import { move, thread } from "thread-lessons";

const cores = 2;

/** How many kilobytes the small picture has. */
function shrink(kilobytes: number): number {
  return kilobytes / 10;
}

export function main(): void {
  const pictures = Array.from({ length: 6 }, (_, i) => 10 * (i + 1));

  const sizes: number[] = [];
  for (let i = 0; i < pictures.length; i += cores) {
    const pair = pictures.slice(i, i + cores).map((picture) => thread.spawn(move(() => shrink(picture))));
    for (const handle of pair) sizes.push(handle.join().unwrap());
  }

  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`shop: ${sizes.length} pictures, ${total} kilobytes, ${cores} cores`);
}
