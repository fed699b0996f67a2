// A bakery has its price list printed only when a customer asks for it, and the printer is slow and loud. One list is
// enough for all. Two customers come in on the same morning, both ask, and the printer starts twice.

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
  const first = thread.spawn(ask);
  const second = thread.spawn(ask);
  console.log(`baker: ${first.join().unwrap()}, ${second.join().unwrap()}`);
}
