// Fails: 50
// Shortcut: a `join` inside of the loop takes each answer as it comes. The next call begins after it.

import { Duration, move, thread } from "thread-lessons";

const families = ["Abel", "Bohr", "Curie", "Darwin", "Euler"];

function call(family: string): string {
  thread.sleep(Duration.fromMillis(10));
  return `${family} knows`;
}

export function main(): void {
  for (const family of families) {
    const made = thread.spawn(move(() => call(family)));
    console.log(`secretary: ${made.join().unwrap()}`);
  }
}
