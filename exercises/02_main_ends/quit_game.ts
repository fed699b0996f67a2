// A game saves the player's progress in the background. Those who play until the end of the level lose nothing. Those
// who quit come back the next day to an old map, without gold.

import { Duration, thread } from "thread-lessons";

const keys = ["jump", "run", "quit", "duck"];

function save(): void {
  for (const part of ["map", "gold", "lives"]) {
    thread.sleep(Duration.fromMillis(10));
    console.log(`saved: ${part}`);
  }
}

export function main(): void {
  const saving = thread.spawn(save);
  for (const key of keys) {
    console.log(`player: ${key}`);
    if (key === "quit") return;
  }
  saving.join().unwrap();
}
