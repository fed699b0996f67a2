// Fails: waits in a loop
// Shortcut: `trySend` in a loop loses no page. The scanner tries as often as it can until the printer has taken one.

import { move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [scanner, tray] = mpsc.syncChannel<number>(1);
  thread.spawn(
    move(() => {
      for (const page of [1, 2, 3]) {
        while (scanner.trySend(page).isErr()) thread.yieldNow();
      }
    }),
  );

  const printed: number[] = [];
  for (const page of tray) printed.push(page);
  console.log(`printer: pages ${printed.join(", ")}`);
}
