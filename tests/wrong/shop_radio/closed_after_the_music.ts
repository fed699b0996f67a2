// Fails: takes 80 ms
// Misconception: it is the order of the lines that matters. The shop closes as late as before.

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
  radio.join().unwrap();
  console.log("shop: closed");
}
