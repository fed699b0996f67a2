// Fails: E0373
// Misconception: a thread that is joined may borrow.

import { thread } from "thread-lessons";

export function main(): void {
  const cards = ["Melville", "Austen", "Shelley"];

  const assistant = thread.spawn(() => {
    cards.sort();
    console.log(`assistant: ${cards.length} cards sorted`);
  });

  console.log("librarian: coffee is ready");
  assistant.join().unwrap();
  console.log(`librarian: ${cards[0]} comes first`);
}
