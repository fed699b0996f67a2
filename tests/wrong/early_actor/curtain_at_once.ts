// Fails: too early
// Misconception: one sleeps and the other does not, so their order is clear. No simulated clock and no real one shows the
// fault; only looking at every order does.

import { Duration, thread } from "thread-lessons";

function raiseCurtain(): void {
  console.log("curtain: up");
}

function playHamlet(): void {
  thread.sleep(Duration.fromMillis(30));
  console.log("actor: to be, or not to be");
}

export function main(): void {
  const actor = thread.spawn(playHamlet);
  raiseCurtain();
  actor.join().unwrap();
}
