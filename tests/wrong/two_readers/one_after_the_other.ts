// Fails: E0382
// Misconception: when the first reader is done, the manuscript is on the table again.

import { move, thread } from "thread-lessons";

export function main(): void {
  const pages = ["It was a dark night.", "It rained.", "Then nothing happened."];

  const first = thread.spawn(
    move(() => {
      console.log(`first reader: ${pages.length} pages, liked them`);
    }),
  );
  first.join().unwrap();
  const second = thread.spawn(
    move(() => {
      console.log(`second reader: cut "${pages[1]}"`);
    }),
  );

  second.join().unwrap();
}
