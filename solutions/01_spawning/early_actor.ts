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
  const actor = thread.spawn(playHamlet);
  actor.join().unwrap();
}
