// Fails: takes 40 ms
// Shortcut: `join` right behind each `spawn` loses nothing, and the far drone starts when the near one is back.

import { Duration, thread } from "thread-lessons";

function flyNear(): void {
  thread.sleep(Duration.fromMillis(10));
  console.log("near drone: landed");
}

function flyFar(): void {
  thread.sleep(Duration.fromMillis(30));
  console.log("far drone: landed");
}

export function main(): void {
  thread.spawn(flyNear).join().unwrap();
  thread.spawn(flyFar).join().unwrap();
  console.log("base: both are back");
}
