// A photo lab. Each poster is printed by a thread with as much stack as the customer asks for, and one of them asks for four
// tebibytes. No system has that. The lab should answer "galaxy is refused" and print the rest. It breaks down instead.

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
    printers.push(printer.spawn(move(() => `${poster} is printed`)).unwrap());
  }

  for (const printer of printers) {
    console.log(`lab: ${printer.join().unwrap()}`);
  }
}
