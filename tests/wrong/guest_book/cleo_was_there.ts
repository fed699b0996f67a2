// Fails: band: 3 guests
// Shortcut: if Cleo is in the book before she comes, nobody has to write into it.

import { thread } from "thread-lessons";

export function main(): void {
  const guests = ["Ada", "Ben", "Cleo"];
  console.log(`band: ${guests.length} guests so far`);

  thread.scope((s) => {
    s.spawn(() => {
      console.log("door: Cleo is in");
    });
    s.spawn(() => {
      console.log(`kitchen: cake for ${guests.length}`);
    });
  });
  console.log(`band: welcome, ${guests.length} guests`);
}
