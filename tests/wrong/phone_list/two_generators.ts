// Fails: the program takes 50 ms
// Misconception: a pipeline of two steps finishes the first step before it begins the second. Generators hand over one at a time.

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

function* waitAll(calls: Iterable<JoinHandle<string>>): Generator<string> {
  for (const call of calls) yield call.join().unwrap();
}

export function main(): void {
  for (const news of waitAll(callAll())) console.log(`secretary: ${news}`);
}
