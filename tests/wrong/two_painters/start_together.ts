// Fails: is grey
// Misconception: a barrier keeps threads in step from then on. It holds them at one place, once; after that, each
// goes its own pace. Right in most runs.

import { Barrier, Mutex, thread } from "thread-lessons";

type Half = "left" | "right";

function paint(wall: Mutex<Record<Half, string>>, painted: Barrier, own: Half, other: Half): void {
  painted.wait();
  wall.lock().unwrap().value[own] = "green";
  console.log(`the ${other} half is ${wall.lock().unwrap().value[other]}`);
}

export function main(): void {
  const wall = new Mutex<Record<Half, string>>({ left: "grey", right: "grey" });
  console.log(`the wall is ${wall.lock().unwrap().value.left}`);
  const painted = new Barrier(2);

  thread.scope((s) => {
    s.spawn(() => paint(wall, painted, "left", "right"));
    s.spawn(() => paint(wall, painted, "right", "left"));
  });
}
