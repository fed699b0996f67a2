// Fails: takes 80 ms
// Misconception: it is the order of the lines that matters. The shop closes as late as before.

import { Duration, thread } from "thread-lessons";

function playSongs(): void {
  for (let song = 1; song <= 8; song++) {
    console.log(`radio: song ${song}`);
    thread.sleep(Duration.fromMillis(10));
  }
}

export function main(): void {
  const radio = thread.spawn(playSongs);
  for (const customer of ["Ada", "Grace"]) {
    thread.sleep(Duration.fromMillis(10));
    console.log(`shop: bread for ${customer}`);
  }
  radio.join().unwrap();
  console.log("shop: closed");
}
