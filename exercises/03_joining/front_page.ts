// A newspaper before midnight. The photo takes 20 milliseconds and belongs on the front page, which takes 40 more to
// lay out. The crossword takes 60 and goes to the back. The lorry could leave after 60. It leaves after 100.

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
  crossword.join().unwrap();
  layOutFrontPage();
  console.log("lorry: on its way");
}
