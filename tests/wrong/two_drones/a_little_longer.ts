// Fails: before it
// Misconception: a pause after the join covers the thread that was not joined.

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
  thread.spawn(flyNear);
  const far = thread.spawn(flyFar);
  far.join().unwrap();
  thread.sleep(Duration.fromMillis(10));
  console.log("base: both are back");
}
