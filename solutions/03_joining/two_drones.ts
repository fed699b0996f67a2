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
  near.join().unwrap();
  far.join().unwrap();
  console.log("base: both are back");
}
