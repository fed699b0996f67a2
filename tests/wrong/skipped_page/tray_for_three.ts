// Fails: at most 1 is right
// Shortcut: with a tray for all the pages none is lost. The contract of tomorrow has four.

import { move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [scanner, tray] = mpsc.syncChannel<number>(3);
  thread.spawn(
    move(() => {
      for (const page of [1, 2, 3]) void scanner.trySend(page);
    }),
  );

  const printed: number[] = [];
  for (const page of tray) printed.push(page);
  console.log(`printer: pages ${printed.join(", ")}`);
}
