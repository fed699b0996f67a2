// Fails: all threads together sleep 80 ms
// Shortcut: a front page that nobody lays out does not keep the lorry.

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
  console.log("front page: laid out");
}

export function main(): void {
  const photo = thread.spawn(developPhoto);
  const crossword = thread.spawn(setCrossword);
  photo.join().unwrap();
  layOutFrontPage();
  crossword.join().unwrap();
  console.log("lorry: on its way");
}
