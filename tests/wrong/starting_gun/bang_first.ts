// Fails: no ordering shows
// Shortcut: a runner who comes after the bang need not wait for it. Nobody is at the line when the gun goes off.

import { thread } from "thread-lessons";

function run(): void {
  console.log("runner: at the line");
  console.log("runner: off");
}

export function main(): void {
  console.log("starter: bang");
  const runner = thread.spawn(run);
  runner.join().unwrap();
}
