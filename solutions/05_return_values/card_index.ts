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
  const sorted = assistant.join().unwrap();
  console.log(`librarian: ${sorted[0]} comes first`);
}
