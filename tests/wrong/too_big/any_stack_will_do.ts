// Fails: galaxy is printed
// Misconception: the size of a stack is a wish, and a thread without it will do. The customer asked for four tebibytes.

import { type JoinHandle, move, thread } from "thread-lessons";

const MEBIBYTE = 1024 * 1024;

const orders = [
  { poster: "cat", stack: 2 * MEBIBYTE },
  { poster: "galaxy", stack: 4 * MEBIBYTE * MEBIBYTE },
  { poster: "dog", stack: 4 * MEBIBYTE },
];

export function main(): void {
  const printers: JoinHandle<string>[] = [];
  for (const { poster } of orders) {
    const printer = new thread.Builder().name(poster);
    printers.push(printer.spawn(move(() => `${poster} is printed`)).unwrap());
  }

  for (const printer of printers) {
    console.log(`lab: ${printer.join().unwrap()}`);
  }
}
