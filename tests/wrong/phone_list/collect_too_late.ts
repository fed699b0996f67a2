// Fails: the program takes 50 ms
// Misconception: it does not matter at which end the values are collected. What has to be collected is the handles.

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

function* waitAll(): Generator<string> {
  for (const call of callAll()) yield call.join().unwrap();
}

export function main(): void {
  const news = [...waitAll()];
  for (const item of news) console.log(`secretary: ${item}`);
}
