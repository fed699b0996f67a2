// Fails: too early
// Misconception: a sleep that is long enough orders two threads. It prints the right thing on nearly every evening.

import { Duration, thread } from "thread-lessons";

function raiseCurtain(): void {
  thread.sleep(Duration.fromMillis(10));
  console.log("curtain: up");
}

function playHamlet(): void {
  thread.sleep(Duration.fromMillis(90));
  console.log("actor: to be, or not to be");
}

export function main(): void {
  const actor = thread.spawn(playHamlet);
  raiseCurtain();
  actor.join().unwrap();
}
