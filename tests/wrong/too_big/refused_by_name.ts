// Fails: the program uses none of
// Shortcut: who knows which poster is too big need not ask the system. Of the next one nobody knows it.

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
    if (poster === "galaxy") console.log(`lab: ${poster} is refused`);
    else printers.push(printer.spawn(move(() => `${poster} is printed`)).unwrap());
  }

  for (const printer of printers) {
    console.log(`lab: ${printer.join().unwrap()}`);
  }
}
