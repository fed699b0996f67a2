// Fails: without printing
// Misconception: after a move even a number is gone, so nobody else may use it.

import { Duration, move, thread } from "thread-lessons";

export function main(): void {
  const minutes = 7;

  const timer = thread.spawn(
    move(() => {
      thread.sleep(Duration.fromMillis(minutes));
      console.log(`timer: ${minutes} minutes are over`);
    }),
  );

  timer.join().unwrap();
}
