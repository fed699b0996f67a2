// Fails: printer: a price list
// Misconception: who waits a little before asking leaves the other one time. A sleep orders nothing. Right in most
// runs.

import { Duration, OnceLock, thread } from "thread-lessons";

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
  const second = thread.spawn(() => {
    thread.sleep(Duration.fromMillis(50));
    return ask();
  });
  console.log(`baker: ${first.join().unwrap()}, ${second.join().unwrap()}`);
}
