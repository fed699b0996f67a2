// Fails: main panicked at
// Misconception: a `catch` undoes a panic. The lines are right, but main has panicked, and said so, before it was caught.

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
    try {
      const printer = new thread.Builder().name(poster).stackSize(stack);
      printers.push(printer.spawn(move(() => `${poster} is printed`)).unwrap());
    } catch {
      console.log(`lab: ${poster} is refused`);
    }
  }

  for (const printer of printers) {
    console.log(`lab: ${printer.join().unwrap()}`);
  }
}
