import { move, thread } from "thread-lessons";

const cores = 2;

/** How many kilobytes the small picture has. */
function shrink(kilobytes: number): number {
  return kilobytes / 10;
}

export function main(): void {
  const pictures = Array.from({ length: 6 }, (_, i) => 10 * (i + 1));
  const share = pictures.length / cores;

  const handles = Array.from({ length: cores }, (_, core) => {
    const mine = pictures.slice(core * share, (core + 1) * share);
    return thread.spawn(move(() => mine.map(shrink)));
  });
  const sizes = handles.flatMap((handle) => handle.join().unwrap());

  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`shop: ${sizes.length} pictures, ${total} kilobytes, ${cores} cores`);
}
