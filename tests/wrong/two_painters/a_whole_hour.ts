// Fails: is grey
// Misconception: it was too short; a long enough sleep is enough. No sleep is: nothing makes the other one begin.
// Right in nearly all runs.

import { Duration, Mutex, thread } from "thread-lessons";

type Half = "left" | "right";

function paint(wall: Mutex<Record<Half, string>>, own: Half, other: Half): void {
  wall.lock().unwrap().value[own] = "green";
  thread.sleep(Duration.fromMillis(60));
  console.log(`the ${other} half is ${wall.lock().unwrap().value[other]}`);
}

export function main(): void {
  const wall = new Mutex<Record<Half, string>>({ left: "grey", right: "grey" });
  console.log(`the wall is ${wall.lock().unwrap().value.left}`);

  thread.scope((s) => {
    s.spawn(() => paint(wall, "left", "right"));
    s.spawn(() => paint(wall, "right", "left"));
  });
}
