// Fails: panic
// Misconception: `swap` on a flag has one winner, and that is all it takes. The loser does not wait for the list, and
// reaches into an empty cell. Right in most runs.

import { AtomicBool, OnceLock, Ordering, thread } from "thread-lessons";

const asked = new AtomicBool(false);
const priceList = new OnceLock<readonly string[]>();

function print(): readonly string[] {
  console.log("printer: a price list");
  return ["bread 3.20", "milk 1.10"];
}

function ask(): string {
  if (!asked.swap(true, Ordering.SeqCst)) void priceList.set(print());
  return priceList.get().unwrap()[0] ?? "nothing";
}

export function main(): void {
  const first = thread.spawn(ask);
  const second = thread.spawn(ask);
  console.log(`baker: ${first.join().unwrap()}, ${second.join().unwrap()}`);
}
