// Fails: says "3 pages" outright
// Shortcut: readers who know the manuscript by heart need not be given it. Of the next one they know nothing.

import { move, thread } from "thread-lessons";

export function main(): void {
  const pages = ["It was a dark night.", "It rained.", "Then nothing happened."];

  const first = thread.spawn(
    move(() => {
      console.log("first reader: 3 pages, liked them");
    }),
  );
  const second = thread.spawn(
    move(() => {
      console.log('second reader: cut "It rained."');
    }),
  );

  first.join().unwrap();
  second.join().unwrap();
}
