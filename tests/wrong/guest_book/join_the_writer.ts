// Fails: E0502
// Misconception: once the writer is joined, its loan is over, and the same scope may read. The loan lasts until the scope ends.

import { thread } from "thread-lessons";

export function main(): void {
  const guests = ["Ada", "Ben"];
  console.log(`band: ${guests.length} guests so far`);

  thread.scope((s) => {
    const door = s.spawn(() => {
      guests.push("Cleo");
      console.log("door: Cleo is in");
    });
    door.join().unwrap();
    s.spawn(() => {
      console.log(`kitchen: cake for ${guests.length}`);
    });
  });
  console.log(`band: welcome, ${guests.length} guests`);
}
