// Fails: was printed by main
// Misconception: what has to come in order cannot be done by two threads.

import { Duration, thread } from "thread-lessons";

function raiseCurtain(): void {
  thread.sleep(Duration.fromMillis(10));
  console.log("curtain: up");
}

function playHamlet(): void {
  thread.sleep(Duration.fromMillis(30));
  console.log("actor: to be, or not to be");
}

export function main(): void {
  raiseCurtain();
  playHamlet();
}
