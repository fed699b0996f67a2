// Fails: spawned 0 threads
// Shortcut: calling everything in the right order cannot go wrong, and takes as long as all of it together.

import { Duration, thread } from "thread-lessons";

function developPhoto(): void {
  thread.sleep(Duration.fromMillis(20));
  console.log("photo: developed");
}

function setCrossword(): void {
  thread.sleep(Duration.fromMillis(60));
  console.log("crossword: set");
}

function layOutFrontPage(): void {
  thread.sleep(Duration.fromMillis(40));
  console.log("front page: laid out");
}

export function main(): void {
  developPhoto();
  layOutFrontPage();
  setCrossword();
  console.log("lorry: on its way");
}
