// Fails: uses none of `move` and `thread.scope`
// Shortcut: who says the number by heart need not borrow it. Nothing has been given to the thread.

import { Duration, thread } from "thread-lessons";

export function main(): void {
  const minutes = 7;

  const timer = thread.spawn(() => {
    thread.sleep(Duration.fromMillis(7));
    console.log("timer: 7 minutes are over");
  });

  console.log(`cook: eggs in the pot for ${minutes} minutes`);
  timer.join().unwrap();
}
