// A kitchen timer runs beside the cook, who says aloud how long the eggs take. Both look at the same number, and a
// number is copied so easily that there should be no trouble. The compiler sees some.

import { Duration, thread } from "thread-lessons";

export function main(): void {
  const minutes = 7;

  const timer = thread.spawn(() => {
    thread.sleep(Duration.fromMillis(minutes));
    console.log(`timer: ${minutes} minutes are over`);
  });

  console.log(`cook: eggs in the pot for ${minutes} minutes`);
  timer.join().unwrap();
}
