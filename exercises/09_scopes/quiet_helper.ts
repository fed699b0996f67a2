// Stocktaking in a library. Three helpers count a shelf each, and one of them drops the whole pile. Two good counts are
// better than none, thinks the librarian, who would like to read "2 of 3 shelves". There is no report at all.

import { panic, thread } from "thread-lessons";

function count(shelf: readonly string[]): number {
  if (shelf.includes("a loose page")) panic("dropped the pile");
  return shelf.length;
}

export function main(): void {
  const atlases = ["Alps", "Andes"];
  const novels = ["Emma", "a loose page", "Dracula"];
  const poems = ["Sonnets", "Odes", "Haiku"];

  const counted = thread.scope((s) => {
    const helpers = [
      s.spawn(() => count(atlases)),
      s.spawn(() => count(novels)),
      s.spawn(() => count(poems)),
    ];
    return helpers.length;
  });

  console.log(`librarian: ${counted} of 3 shelves`);
}
