// No school today, and five families have to be told. A call takes 10 milliseconds. The secretary has heard that calling
// and waiting do not belong into the same loop, and has taken them apart. It takes 50 milliseconds all the same.

import { Duration, type JoinHandle, move, thread } from "thread-lessons";

const families = ["Abel", "Bohr", "Curie", "Darwin", "Euler"];

function call(family: string): string {
  thread.sleep(Duration.fromMillis(10));
  return `${family} knows`;
}

function* callAll(): Generator<JoinHandle<string>> {
  for (const family of families) {
    yield thread.spawn(move(() => call(family)));
  }
}

export function main(): void {
  const calls = callAll();

  for (const made of calls) {
    console.log(`secretary: ${made.join().unwrap()}`);
  }
}
