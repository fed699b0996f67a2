// Fails: takes 70 ms
// Shortcut: whoever waits for the mail before anything else cannot miss it, and stands there meanwhile.

import { Duration, type JoinHandle, thread } from "thread-lessons";

function sendLetters(): void {
  for (const reader of ["Ada", "Grace"]) {
    thread.sleep(Duration.fromMillis(20));
    console.log(`mail: a letter to ${reader}`);
  }
}

function startMail(): JoinHandle<void> {
  return thread.spawn(sendLetters);
}

export function main(): void {
  startMail().join().unwrap();
  thread.sleep(Duration.fromMillis(30));
  console.log("editors: page one is drawn");
  console.log("editors: good night");
}
