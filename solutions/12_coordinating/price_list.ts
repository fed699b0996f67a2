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
  const first = thread.spawn(ask);
  const second = thread.spawn(ask);
  console.log(`baker: ${first.join().unwrap()}, ${second.join().unwrap()}`);
}
