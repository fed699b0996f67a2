// Fails: exactly 3
// Misconception: never more than three at once is the same as three. Each round hires three new ones, and waits for the
// slowest of them before it goes on.

import { Duration, move, thread } from "thread-lessons";

const boxes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

function carry(box: number): void {
  thread.sleep(Duration.fromMillis(5));
  console.log(`van: box ${box}`);
}

export function main(): void {
  for (let from = 0; from < boxes.length; from += 3) {
    const movers = boxes.slice(from, from + 3).map((box) => thread.spawn(move(() => carry(box))));
    for (const mover of movers) mover.join().unwrap();
  }
  console.log("van: closed");
}
