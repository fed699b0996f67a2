// Fails: was printed by main
// Shortcut: a list that is printed before anybody asks is printed once. On most mornings nobody asks.

import { OnceLock, thread } from "thread-lessons";

const priceList = new OnceLock<readonly string[]>();

function print(): readonly string[] {
  console.log("printer: a price list");
  return ["bread 3.20", "milk 1.10"];
}

function ask(): string {
  return priceList.getOrInit(print)[0] ?? "nothing";
}

export function main(): void {
  ask();
  const first = thread.spawn(ask);
  const second = thread.spawn(ask);
  console.log(`baker: ${first.join().unwrap()}, ${second.join().unwrap()}`);
}
