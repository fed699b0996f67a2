// Fails: 1 thread printed
// Shortcut: two threads wait as long as two flights take, and the base says what the drones would have said.

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
  const near = thread.spawn(() => thread.sleep(Duration.fromMillis(10)));
  const far = thread.spawn(() => thread.sleep(Duration.fromMillis(30)));
  near.join().unwrap();
  far.join().unwrap();
  console.log("near drone: landed");
  console.log("far drone: landed");
  console.log("base: both are back");
}
