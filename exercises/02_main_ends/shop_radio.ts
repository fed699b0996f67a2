// A bakery has a radio. Two customers are served in 10 milliseconds each, and then the baker would like to close. But
// the shop stays open for 80, until the last of eight songs is over. Customers and songs take the time that they take:
// leave them as long as they are.

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
  radio.join().unwrap();
}
