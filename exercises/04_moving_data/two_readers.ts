// A publisher wants two opinions on a manuscript. The first reader takes it home. For the second one there is nothing
// left on the table.

import { move, thread } from "thread-lessons";

export function main(): void {
  const pages = ["It was a dark night.", "It rained.", "Then nothing happened."];

  const first = thread.spawn(
    move(() => {
      console.log(`first reader: ${pages.length} pages, liked them`);
    }),
  );
  const second = thread.spawn(
    move(() => {
      console.log(`second reader: cut "${pages[1]}"`);
    }),
  );

  first.join().unwrap();
  second.join().unwrap();
}
