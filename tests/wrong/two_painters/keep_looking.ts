// Fails: waits in a loop
// Shortcut: to look again and again until the wall is green waits as well as a barrier does. It takes a core from the
// one who paints.

import { Mutex, thread } from "thread-lessons";

type Half = "left" | "right";

function paint(wall: Mutex<Record<Half, string>>, own: Half, other: Half): void {
  wall.lock().unwrap().value[own] = "green";
  while (wall.lock().unwrap().value[other] === "grey") thread.yieldNow();
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
