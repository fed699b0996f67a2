// Fails: "secretary:
// Misconception: if the threads print their news themselves, nothing is left to be in order. Right in some runs.

import { Duration, type JoinHandle, move, thread } from "thread-lessons";

const families = ["Abel", "Bohr", "Curie", "Darwin", "Euler"];

function call(family: string): void {
  thread.sleep(Duration.fromMillis(10));
  console.log(`secretary: ${family} knows`);
}

function* callAll(): Generator<JoinHandle<void>> {
  for (const family of families) {
    yield thread.spawn(move(() => call(family)));
  }
}

export function main(): void {
  const calls = [...callAll()];
  for (const made of calls) made.join().unwrap();
}
