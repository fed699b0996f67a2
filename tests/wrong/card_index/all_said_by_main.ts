// Fails: was printed by
// Shortcut: what the assistant did can be said by the librarian.

import { move, thread } from "thread-lessons";

export function main(): void {
  const cards = ["Melville", "Austen", "Shelley"];

  const assistant = thread.spawn(
    move(() => {
      cards.sort();
      return cards;
    }),
  );

  console.log("librarian: coffee is ready");
  console.log("assistant: 3 cards sorted");
  const sorted = assistant.join().unwrap();
  console.log(`librarian: ${sorted[0]} comes first`);
}
