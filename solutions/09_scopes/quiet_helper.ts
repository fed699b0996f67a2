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
    return helpers.map((helper) => helper.join()).filter((result) => result.isOk()).length;
  });

  console.log(`librarian: ${counted} of 3 shelves`);
}
