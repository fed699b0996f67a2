// Fails: spawned 0 threads
// Misconception: a thread that nobody waits for had better not be started.

import { Duration, thread } from "thread-lessons";

/** A song, or a customer: each takes 10 milliseconds. */
function begin(what: string): void {
  console.log(what);
  thread.sleep(Duration.fromMillis(10));
}

function playSongs(): void {
  for (let song = 1; song <= 8; song++) {
    begin(`radio: song ${song}`);
  }
}

export function main(): void {
  for (const customer of ["Ada", "Grace"]) {
    begin(`shop: bread for ${customer}`);
  }
  console.log("shop: closed");
}
