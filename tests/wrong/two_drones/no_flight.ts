// Fails: takes 0 ms
// Shortcut: a drone that does not fly is back at once.

import { thread } from "thread-lessons";

function flyNear(): void {
  console.log("near drone: landed");
}

function flyFar(): void {
  console.log("far drone: landed");
}

export function main(): void {
  const near = thread.spawn(flyNear);
  const far = thread.spawn(flyFar);
  near.join().unwrap();
  far.join().unwrap();
  console.log("base: both are back");
}
