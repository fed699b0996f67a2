// Fails: printer: pages
// Misconception: if the scanner pauses after each page, the printer keeps up. A sleep orders nothing. Right in nearly
// all runs.

import { Duration, move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [scanner, tray] = mpsc.syncChannel<number>(1);
  thread.spawn(
    move(() => {
      for (const page of [1, 2, 3]) {
        void scanner.trySend(page);
        thread.sleep(Duration.fromMillis(20));
      }
    }),
  );

  const printed: number[] = [];
  for (const page of tray) printed.push(page);
  console.log(`printer: pages ${printed.join(", ")}`);
}
