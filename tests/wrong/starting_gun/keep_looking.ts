// Fails: waits in a loop
// Shortcut: a flag that is looked at again and again needs no bell. The runner runs on the spot until the bang.

import { AtomicBool, Ordering, thread } from "thread-lessons";

const fired = new AtomicBool(false);

function run(): void {
  console.log("runner: at the line");
  while (!fired.load(Ordering.SeqCst)) thread.yieldNow();
  console.log("runner: off");
}

export function main(): void {
  const runner = thread.spawn(run);

  console.log("starter: bang");
  fired.store(true, Ordering.SeqCst);

  runner.join().unwrap();
}
