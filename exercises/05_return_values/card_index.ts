// A library. An assistant sorts the card index while the librarian makes coffee. When he is done, the librarian looks
// for the first card. The assistant has gone home, and the cards with him.

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
  console.log(`librarian: ${cards[0]} comes first`);
}
