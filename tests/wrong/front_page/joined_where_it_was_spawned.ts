// Fails: takes 120 ms
// Misconception: join a thread before you start the next one, then nothing can go wrong.

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
  const photo = thread.spawn(developPhoto);
  photo.join().unwrap();
  const crossword = thread.spawn(setCrossword);
  crossword.join().unwrap();
  layOutFrontPage();
  console.log("lorry: on its way");
}
