// Fails: without printing
// Misconception: a thread that could not be started says so when it is joined. There is no handle to join.

import { type JoinHandle, move, thread } from "thread-lessons";

const MEBIBYTE = 1024 * 1024;

const orders = [
  { poster: "cat", stack: 2 * MEBIBYTE },
  { poster: "galaxy", stack: 4 * MEBIBYTE * MEBIBYTE },
  { poster: "dog", stack: 4 * MEBIBYTE },
];

export function main(): void {
  const printers: JoinHandle<string>[] = [];
  for (const { poster, stack } of orders) {
    const printer = new thread.Builder().name(poster).stackSize(stack);
    const spawned = printer.spawn(move(() => `${poster} is printed`));
    if (spawned.isOk()) printers.push(spawned.unwrap());
  }

  for (const printer of printers) {
    console.log(`lab: ${printer.join().unwrapOr("galaxy is refused")}`);
  }
}
