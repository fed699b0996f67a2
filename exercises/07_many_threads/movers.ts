// A removal. Ten boxes have to go into the van, each takes 5 milliseconds, and three movers are ordered. Ten turn up, one
// for each box, get in each other's way, and want to be paid.

import { Duration, move, thread } from "thread-lessons";

const boxes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

function carry(box: number): void {
  thread.sleep(Duration.fromMillis(5));
  console.log(`van: box ${box}`);
}

export function main(): void {
  const movers = boxes.map((box) => thread.spawn(move(() => carry(box))));

  for (const mover of movers) mover.join().unwrap();
  console.log("van: closed");
}
