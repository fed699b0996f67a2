// An office scans a contract of three pages. The scanner is quick, the printer is slow, and between them there is a
// tray for one sheet. The copies have one page, or two, and now and then all three.

import { move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [scanner, tray] = mpsc.syncChannel<number>(1);
  thread.spawn(
    move(() => {
      for (const page of [1, 2, 3]) void scanner.trySend(page);
    }),
  );

  const printed: number[] = [];
  for (const page of tray) printed.push(page);
  console.log(`printer: pages ${printed.join(", ")}`);
}
