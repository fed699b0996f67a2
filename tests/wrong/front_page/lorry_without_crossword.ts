// Fails: before it
// Misconception: two things of 60 milliseconds that begin together end together.

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
  const crossword = thread.spawn(setCrossword);
  photo.join().unwrap();
  layOutFrontPage();
  console.log("lorry: on its way");
}
