// A bakery has a radio. Two customers are served in 10 milliseconds each, and then the baker would like to close. But
// the shop stays open for 80, until the last of eight songs is over.

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
  console.log("shop: closed");
  radio.join().unwrap();
}
