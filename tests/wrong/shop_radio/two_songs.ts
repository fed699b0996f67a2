// Fails: no ordering shows
// Shortcut: a radio that plays two songs only is done when the shop closes. Nobody had asked for fewer songs.

import { Duration, thread } from "thread-lessons";

/** A song, or a customer: each takes 10 milliseconds. */
function begin(what: string): void {
  console.log(what);
  thread.sleep(Duration.fromMillis(10));
}

function playSongs(): void {
  for (let song = 1; song <= 2; song++) {
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
