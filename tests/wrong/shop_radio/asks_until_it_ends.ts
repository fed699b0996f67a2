// Fails: and 20 to 30 is right
// Misconception: without a join there is no waiting. Asking again and again is waiting, too.

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
  const radio = thread.spawn(playSongs);
  for (const customer of ["Ada", "Grace"]) {
    begin(`shop: bread for ${customer}`);
  }
  console.log("shop: closed");
  while (!radio.isFinished()) {
    thread.sleep(Duration.fromMillis(10));
  }
}
