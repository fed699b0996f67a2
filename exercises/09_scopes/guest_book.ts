// A wedding. Cleo arrives late and is written into the guest book, and the kitchen looks up how many pieces of cake to cut:
// three by then, please. Book and kitchen get into each other's way before anybody has arrived.

import { thread } from "thread-lessons";

export function main(): void {
  const guests = ["Ada", "Ben"];
  console.log(`band: ${guests.length} guests so far`);

  thread.scope((s) => {
    s.spawn(() => {
      guests.push("Cleo");
      console.log("door: Cleo is in");
    });
    s.spawn(() => {
      console.log(`kitchen: cake for ${guests.length}`);
    });
  });
  console.log(`band: welcome, ${guests.length} guests`);
}
