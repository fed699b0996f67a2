// Fails: main returned while
// Misconception: a moment of patience before the end saves everything.

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
    if (key === "quit") {
      thread.sleep(Duration.fromMillis(60));
      return;
    }
  }
  saving.join().unwrap();
}
