// Fails: thread 3 panicked at
// Misconception: a `move` closure looks at the variable again each time it runs. It took a copy of 1 along, for good.

import { move, panic, thread } from "thread-lessons";

function print(attempt: number): string {
  if (attempt === 1) panic("paper jam");
  return "12 pages";
}

export function main(): void {
  let attempt = 1;
  const job = move(() => print(attempt));

  let result = thread.spawn(job).join();
  if (result.isErr()) {
    console.log(`attempt ${attempt}: failed`);
    attempt += 1;
    result = thread.spawn(job).join();
  }
  console.log(`attempt ${attempt}: ${result.unwrap()}`);
}
