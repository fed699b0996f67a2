// Fails: E0373
// Misconception: copying a number inside of the closure is no borrow.

import { Duration, thread } from "thread-lessons";

export function main(): void {
  const minutes = 7;

  const timer = thread.spawn(() => {
    const mine = minutes;
    thread.sleep(Duration.fromMillis(mine));
    console.log(`timer: ${mine} minutes are over`);
  });

  console.log(`cook: eggs in the pot for ${minutes} minutes`);
  timer.join().unwrap();
}
