// Fails: main returned while
// Misconception: 48 milliseconds are enough for a mail of 40. Usually they are.

import { Duration, thread } from "thread-lessons";

function sendLetters(): void {
  for (const reader of ["Ada", "Grace"]) {
    thread.sleep(Duration.fromMillis(20));
    console.log(`mail: a letter to ${reader}`);
  }
}

function startMail(): void {
  thread.spawn(sendLetters);
}

export function main(): void {
  startMail();
  thread.sleep(Duration.fromMillis(30));
  console.log("editors: page one is drawn");
  console.log("editors: good night");
  thread.sleep(Duration.fromMillis(18));
}
