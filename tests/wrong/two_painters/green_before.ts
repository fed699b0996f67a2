// Fails: the wall is green
// Shortcut: on a wall that is green already nobody has to wait for anybody.

import { Duration, Mutex, thread } from "thread-lessons";

type Half = "left" | "right";

function paint(wall: Mutex<Record<Half, string>>, own: Half, other: Half): void {
  wall.lock().unwrap().value[own] = "green";
  thread.sleep(Duration.fromMillis(20));
  console.log(`the ${other} half is ${wall.lock().unwrap().value[other]}`);
}

export function main(): void {
  const wall = new Mutex<Record<Half, string>>({ left: "green", right: "green" });
  console.log(`the wall is ${wall.lock().unwrap().value.left}`);

  thread.scope((s) => {
    s.spawn(() => paint(wall, "left", "right"));
    s.spawn(() => paint(wall, "right", "left"));
  });
}
