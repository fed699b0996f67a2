// Fails: printer: pages
// Misconception: with more room no page is lost. With less than three places the same can happen, more rarely. Right
// in most runs.

import { move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [scanner, tray] = mpsc.syncChannel<number>(2);
  thread.spawn(
    move(() => {
      for (const page of [1, 2, 3]) void scanner.trySend(page);
    }),
  );

  const printed: number[] = [];
  for (const page of tray) printed.push(page);
  console.log(`printer: pages ${printed.join(", ")}`);
}
