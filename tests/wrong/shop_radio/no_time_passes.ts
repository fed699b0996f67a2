// Fails: takes 0 ms
// Misconception: the sleep is to blame, and not the waiting for it. Without it no customer is served either.

import { thread } from "thread-lessons";

function begin(what: string): void {
  console.log(what);
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
