// Fails: too early
// Misconception: main goes on at once and a new thread needs a while to begin, so main is always first.

import { thread } from "thread-lessons";

function raiseCurtain(): void {
  console.log("curtain: up");
}

function playHamlet(): void {
  console.log("actor: to be, or not to be");
}

export function main(): void {
  const actor = thread.spawn(playHamlet);
  raiseCurtain();
  actor.join().unwrap();
}
