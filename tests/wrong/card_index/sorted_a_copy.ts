// Fails: "librarian: Melville comes first"
// Misconception: what is done to a copy is done to the original.

import { move, thread } from "thread-lessons";

export function main(): void {
  const cards = ["Melville", "Austen", "Shelley"];

  const copy = [...cards];
  const assistant = thread.spawn(
    move(() => {
      copy.sort();
      console.log(`assistant: ${copy.length} cards sorted`);
    }),
  );

  console.log("librarian: coffee is ready");
  assistant.join().unwrap();
  console.log(`librarian: ${cards[0]} comes first`);
}
