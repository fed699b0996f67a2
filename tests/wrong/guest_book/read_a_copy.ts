// Fails: kitchen: cake for 2
// Misconception: a copy satisfies everybody. It shows the list as it was when it was made, before Cleo came.

import { move, thread } from "thread-lessons";

export function main(): void {
  const guests = ["Ada", "Ben"];
  const forTheKitchen = [...guests];
  console.log(`band: ${guests.length} guests so far`);

  thread.scope((s) => {
    s.spawn(() => {
      guests.push("Cleo");
      console.log("door: Cleo is in");
    });
  });
  const kitchen = thread.spawn(move(() => console.log(`kitchen: cake for ${forTheKitchen.length}`)));
  kitchen.join().unwrap();
  console.log(`band: welcome, ${guests.length} guests`);
}
