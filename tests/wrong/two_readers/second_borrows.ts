// Fails: E0373
// Misconception: one owner and one borrower is allowed. It is, but not with a thread that may outlive both.

import { move, thread } from "thread-lessons";

export function main(): void {
  const pages = ["It was a dark night.", "It rained.", "Then nothing happened."];

  const first = thread.spawn(
    move(() => {
      console.log(`first reader: ${pages.length} pages, liked them`);
    }),
  );
  const second = thread.spawn(() => {
    console.log(`second reader: cut "${pages[1]}"`);
  });

  first.join().unwrap();
  second.join().unwrap();
}
