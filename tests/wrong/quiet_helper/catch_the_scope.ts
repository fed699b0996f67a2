// Fails: main panicked at
// Misconception: a scope that panics is an exception like any other. The line is right, but main has panicked before it is caught.

import { panic, thread } from "thread-lessons";

function count(shelf: readonly string[]): number {
  if (shelf.includes("a loose page")) panic("dropped the pile");
  return shelf.length;
}

export function main(): void {
  const atlases = ["Alps", "Andes"];
  const novels = ["Emma", "a loose page", "Dracula"];
  const poems = ["Sonnets", "Odes", "Haiku"];

  let counted = 3;
  try {
    thread.scope((s) => {
      s.spawn(() => count(atlases));
      s.spawn(() => count(novels));
      s.spawn(() => count(poems));
    });
  } catch {
    counted -= 1;
  }

  console.log(`librarian: ${counted} of 3 shelves`);
}
