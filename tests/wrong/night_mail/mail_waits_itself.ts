// Fails: takes 70 ms
// Misconception: the function that starts a thread is the one to join it. Now the editors wait for the mail.

import { Duration, thread } from "thread-lessons";

function sendLetters(): void {
  for (const reader of ["Ada", "Grace"]) {
    thread.sleep(Duration.fromMillis(20));
    console.log(`mail: a letter to ${reader}`);
  }
}

function startMail(): void {
  thread.spawn(sendLetters).join().unwrap();
}

export function main(): void {
  startMail();
  thread.sleep(Duration.fromMillis(30));
  console.log("editors: page one is drawn");
  console.log("editors: good night");
}
