// A newspaper goes to its readers by mail. `startMail` starts the sending and returns at once, so that the editors
// can draw tomorrow's page meanwhile. In the morning there is a letter left on the desk.

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
}
