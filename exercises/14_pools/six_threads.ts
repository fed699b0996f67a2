// A photo shop makes six small pictures of six large ones. Its computer has two cores, and all that the threads do is
// compute. The more pictures there are, the longer each of them takes, and one day no thread could be had any more.

import { move, thread } from "thread-lessons";

const cores = 2;

/** How many kilobytes the small picture has. */
function shrink(kilobytes: number): number {
  return kilobytes / 10;
}

export function main(): void {
  const pictures = Array.from({ length: 6 }, (_, i) => 10 * (i + 1));

  const handles = pictures.map((picture) => thread.spawn(move(() => shrink(picture))));
  const sizes = handles.map((handle) => handle.join().unwrap());

  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`shop: ${sizes.length} pictures, ${total} kilobytes, ${cores} cores`);
}
