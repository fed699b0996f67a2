// Fails: the program takes 50 ms
// Misconception: to have the lines in order, the threads have to run in order.

import { Duration, move, thread } from "thread-lessons";

const judges = [
  { seat: 1, thinks: 15, mark: 57 },
  { seat: 2, thinks: 5, mark: 59 },
  { seat: 3, thinks: 20, mark: 54 },
  { seat: 4, thinks: 10, mark: 58 },
];

export function main(): void {
  let sum = 0;
  for (const { seat, thinks, mark } of judges) {
    const opinion = thread.spawn(
      move(() => {
        thread.sleep(Duration.fromMillis(thinks));
        return mark;
      }),
    );
    sum += opinion.join().unwrap();
    console.log(`board: seat ${seat} gives ${mark}`);
  }
  console.log(`board: ${sum} in all`);
}
