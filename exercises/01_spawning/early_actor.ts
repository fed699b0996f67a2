// A theatre. The curtain needs 10 milliseconds to rise. The actor counts to 30 before he speaks, to be on the safe
// side. On most evenings that is enough. On some he speaks to a closed curtain.

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
  const actor = thread.spawn(playHamlet);
  raiseCurtain();
  actor.join().unwrap();
}
