// Fails: printer: a price list
// Misconception: `set` fills the cell only once, so the list is made only once. Its argument is made before `set` can
// say no.

import { OnceLock, thread } from "thread-lessons";

const priceList = new OnceLock<readonly string[]>();

function print(): readonly string[] {
  console.log("printer: a price list");
  return ["bread 3.20", "milk 1.10"];
}

function ask(): string {
  void priceList.set(print());
  return priceList.get().unwrap()[0] ?? "nothing";
}

export function main(): void {
  const first = thread.spawn(ask);
  const second = thread.spawn(ask);
  console.log(`baker: ${first.join().unwrap()}, ${second.join().unwrap()}`);
}
