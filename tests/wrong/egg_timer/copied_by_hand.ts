// Fails: E0373
// Misconception: a copy under another name need not be moved. It is borrowed like the first one.

import { Duration, thread } from "thread-lessons";

export function main(): void {
  const minutes = 7;

  const mine = minutes;
  const timer = thread.spawn(() => {
    thread.sleep(Duration.fromMillis(mine));
    console.log(`timer: ${mine} minutes are over`);
  });

  console.log(`cook: eggs in the pot for ${minutes} minutes`);
  timer.join().unwrap();
}
