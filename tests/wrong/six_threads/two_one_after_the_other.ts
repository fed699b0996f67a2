// Fails: alive at one time
// Misconception: two threads are two cores at work. Not if the second is started when the first one is done.

import { move, thread } from "thread-lessons";

const cores = 2;

/** How many kilobytes the small picture has. */
function shrink(kilobytes: number): number {
  return kilobytes / 10;
}

export function main(): void {
  const pictures = Array.from({ length: 6 }, (_, i) => 10 * (i + 1));
  const share = pictures.length / cores;

  const sizes = [0, 1].flatMap((core) => {
    const mine = pictures.slice(core * share, (core + 1) * share);
    return thread
      .spawn(move(() => mine.map(shrink)))
      .join()
      .unwrap();
  });

  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`shop: ${sizes.length} pictures, ${total} kilobytes, ${cores} cores`);
}
