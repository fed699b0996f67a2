// Fails: exactly 2
// Misconception: once it has failed in a thread, it is safe to call in the main thread. The output is right, and the next
// jam would take everything down.

import { move, panic, thread } from "thread-lessons";

function print(attempt: number): string {
  if (attempt === 1) panic("paper jam");
  return "12 pages";
}

export function main(): void {
  let attempt = 1;
  const job = thread.spawn(move(() => print(attempt)));

  const result = job.join();
  if (result.isErr()) {
    console.log(`attempt ${attempt}: failed`);
    attempt += 1;
  }
  console.log(`attempt ${attempt}: ${result.unwrapOrElse(() => print(attempt))}`);
}
