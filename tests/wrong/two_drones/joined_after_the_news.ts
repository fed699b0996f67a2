// Fails: before it
// Misconception: what counts is that every thread is joined somewhere, not what is said before it.

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
  const near = thread.spawn(flyNear);
  const far = thread.spawn(flyFar);
  far.join().unwrap();
  console.log("base: both are back");
  near.join().unwrap();
}
