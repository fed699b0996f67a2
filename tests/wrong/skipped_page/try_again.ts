// Fails: printer: pages
// Misconception: a second attempt finds room. It finds room if the printer was there in between. Right in most runs.

import { move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [scanner, tray] = mpsc.syncChannel<number>(1);
  thread.spawn(
    move(() => {
      for (const page of [1, 2, 3]) {
        if (scanner.trySend(page).isOk()) continue;
        thread.yieldNow();
        void scanner.trySend(page);
      }
    }),
  );

  const printed: number[] = [];
  for (const page of tray) printed.push(page);
  console.log(`printer: pages ${printed.join(", ")}`);
}
