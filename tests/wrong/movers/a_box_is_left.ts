// Fails: "van: closed" was printed too early
// Misconception: ten boxes for three movers are three boxes each. Rounding down leaves the tenth on the pavement.

import { Duration, move, thread } from "thread-lessons";

const boxes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

function carry(box: number): void {
  thread.sleep(Duration.fromMillis(5));
  console.log(`van: box ${box}`);
}

export function main(): void {
  const each = Math.floor(boxes.length / 3);
  const movers = [0, 1, 2].map((mover) => {
    const share = boxes.slice(mover * each, (mover + 1) * each);
    return thread.spawn(
      move(() => {
        for (const box of share) carry(box);
      }),
    );
  });

  for (const mover of movers) mover.join().unwrap();
  console.log("van: closed");
}
