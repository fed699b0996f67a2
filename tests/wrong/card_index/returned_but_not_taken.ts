// Fails: E0382
// Misconception: what a thread returns is back in the variable that it came from.

import { move, thread } from "thread-lessons";

export function main(): void {
  const cards = ["Melville", "Austen", "Shelley"];

  const assistant = thread.spawn(
    move(() => {
      cards.sort();
      console.log(`assistant: ${cards.length} cards sorted`);
      return cards;
    }),
  );

  console.log("librarian: coffee is ready");
  assistant.join().unwrap();
  console.log(`librarian: ${cards[0]} comes first`);
}
