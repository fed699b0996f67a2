import { move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [scanner, tray] = mpsc.syncChannel<number>(1);
  thread.spawn(
    move(() => {
      for (const page of [1, 2, 3]) scanner.send(page).unwrap();
    }),
  );

  const printed: number[] = [];
  for (const page of tray) printed.push(page);
  console.log(`printer: pages ${printed.join(", ")}`);
}
