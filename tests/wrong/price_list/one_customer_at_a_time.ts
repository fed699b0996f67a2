// Fails: were alive at one time
// Shortcut: a customer who comes when the other one has left finds a list.

import { OnceLock, thread } from "thread-lessons";

const priceList = new OnceLock<readonly string[]>();

function print(): readonly string[] {
  console.log("printer: a price list");
  return ["bread 3.20", "milk 1.10"];
}

function ask(): string {
  if (priceList.get().isNone()) void priceList.set(print());
  return priceList.get().unwrap()[0] ?? "nothing";
}

export function main(): void {
  const first = thread.spawn(ask).join().unwrap();
  const second = thread.spawn(ask).join().unwrap();
  console.log(`baker: ${first}, ${second}`);
}
