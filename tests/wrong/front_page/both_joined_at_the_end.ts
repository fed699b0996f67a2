// Fails: too early
// Misconception: joins belong at the end of main. The page takes 40 milliseconds and the photo 20, so it looks right.

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
  layOutFrontPage();
  photo.join().unwrap();
  crossword.join().unwrap();
  console.log("lorry: on its way");
}
