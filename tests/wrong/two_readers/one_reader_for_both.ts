// Fails: was printed by
// Misconception: what two threads need cannot be given to two threads.

import { move, thread } from "thread-lessons";

export function main(): void {
  const pages = ["It was a dark night.", "It rained.", "Then nothing happened."];

  const first = thread.spawn(
    move(() => {
      console.log(`first reader: ${pages.length} pages, liked them`);
      console.log(`second reader: cut "${pages[1]}"`);
    }),
  );

  first.join().unwrap();
}
