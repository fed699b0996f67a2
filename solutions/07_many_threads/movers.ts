import { Duration, move, thread } from "thread-lessons";

const boxes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

function carry(box: number): void {
  thread.sleep(Duration.fromMillis(5));
  console.log(`van: box ${box}`);
}

export function main(): void {
  const movers = [0, 1, 2].map((mover) => {
    const share = boxes.filter((_, index) => index % 3 === mover);
    return thread.spawn(
      move(() => {
        for (const box of share) carry(box);
      }),
    );
  });

  for (const mover of movers) mover.join().unwrap();
  console.log("van: closed");
}
