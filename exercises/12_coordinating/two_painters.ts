// Two painters, one wall, half of it each. When both halves are painted, each one looks at the work of the other.
// They have agreed to wait twenty minutes before they look, for that has always been enough. Ben finds a grey wall.

import { Duration, Mutex, thread } from "thread-lessons";

type Half = "left" | "right";

function paint(wall: Mutex<Record<Half, string>>, own: Half, other: Half): void {
  wall.lock().unwrap().value[own] = "green";
  thread.sleep(Duration.fromMillis(20));
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
