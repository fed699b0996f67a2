// Fails: kitchen: cake for 2
// Misconception: a lock makes the order right. It makes the two take turns, and either may have the first turn. Right in some
// runs.

import { Mutex, thread } from "thread-lessons";

export function main(): void {
  const guests = new Mutex(["Ada", "Ben"]);
  console.log(`band: ${guests.lock().unwrap().value.length} guests so far`);

  thread.scope((s) => {
    s.spawn(() => {
      using list = guests.lock().unwrap();
      list.value.push("Cleo");
      console.log("door: Cleo is in");
    });
    s.spawn(() => {
      using list = guests.lock().unwrap();
      console.log(`kitchen: cake for ${list.value.length}`);
    });
  });
  using list = guests.lock().unwrap();
  console.log(`band: welcome, ${list.value.length} guests`);
}
