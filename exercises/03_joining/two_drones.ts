// A rescue team sends out two drones. The far one needs three times as long as the near one, so the team waits for
// the far one and calls it a day. One evening the near one was still out there, in a headwind.

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
  console.log("base: both are back");
}
