// Fails: takes 5 ms
// Shortcut: one sleep for the whole share is much faster. A box takes 5 milliseconds, and a mover carries one at a
// time.

import { Duration, move, thread } from "thread-lessons";

const boxes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

function carry(box: number): void {
  console.log(`van: box ${box}`);
}

export function main(): void {
  const movers = [0, 1, 2].map((mover) => {
    const share = boxes.filter((_, index) => index % 3 === mover);
    return thread.spawn(
      move(() => {
        thread.sleep(Duration.fromMillis(5));
        for (const box of share) carry(box);
      }),
    );
  });

  for (const mover of movers) mover.join().unwrap();
  console.log("van: closed");
}
