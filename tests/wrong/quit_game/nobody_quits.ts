// Fails: player: duck
// Shortcut: if the player never quits, the join at the end is always reached.

import { Duration, thread } from "thread-lessons";

const keys = ["jump", "run", "duck"];

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
