// Fails: the program takes 50 ms
// Misconception: three threads are three times as fast. The work has to be dealt out, too.

import { Duration, move, thread } from "thread-lessons";

const boxes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

function carry(box: number): void {
  thread.sleep(Duration.fromMillis(5));
  console.log(`van: box ${box}`);
}

export function main(): void {
  const movers = [0, 1, 2].map((mover) =>
    thread.spawn(
      move(() => {
        if (mover === 0) for (const box of boxes) carry(box);
      }),
    ),
  );

  for (const mover of movers) mover.join().unwrap();
  console.log("van: closed");
}
