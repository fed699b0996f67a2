// Fails: says "Austen comes first" outright
// Shortcut: the librarian knows who comes first, and need not have the cards for that.

import { move, thread } from "thread-lessons";

export function main(): void {
  const cards = ["Melville", "Austen", "Shelley"];

  const assistant = thread.spawn(
    move(() => {
      cards.sort();
      console.log(`assistant: ${cards.length} cards sorted`);
    }),
  );

  console.log("librarian: coffee is ready");
  assistant.join().unwrap();
  console.log("librarian: Austen comes first");
}
