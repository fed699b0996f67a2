// Fails: main returned while
// Misconception: returning the handle is what keeps the thread alive. The caller throws it away, and nothing warns.

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
  startMail();
  thread.sleep(Duration.fromMillis(30));
  console.log("editors: page one is drawn");
  console.log("editors: good night");
}
