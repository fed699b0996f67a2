// Fails: no thread printed
// Misconception: a thread that is spawned right before its join cannot be missed. Whoever quits never gets there.

import { Duration, thread } from "thread-lessons";

const keys = ["jump", "run", "quit", "duck"];

function save(): void {
  for (const part of ["map", "gold", "lives"]) {
    thread.sleep(Duration.fromMillis(10));
    console.log(`saved: ${part}`);
  }
}

export function main(): void {
  for (const key of keys) {
    console.log(`player: ${key}`);
    if (key === "quit") return;
  }
  const saving = thread.spawn(save);
  saving.join().unwrap();
}
