// Fails: 6 threads
// Misconception: with one thread at a time there are never too many. There are never two at work, either.

import { move, thread } from "thread-lessons";

const cores = 2;

/** How many kilobytes the small picture has. */
function shrink(kilobytes: number): number {
  return kilobytes / 10;
}

export function main(): void {
  const pictures = Array.from({ length: 6 }, (_, i) => 10 * (i + 1));

  const sizes = pictures.map((picture) =>
    thread
      .spawn(move(() => shrink(picture)))
      .join()
      .unwrap(),
  );

  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`shop: ${sizes.length} pictures, ${total} kilobytes, ${cores} cores`);
}
