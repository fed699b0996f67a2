// The office printer jams on the first sheet of the day, and prints when it is asked again. Each attempt has a thread of
// its own, so that a jam takes nothing else down. The program is meant to ask again. It does not even ask once.

import { move, panic, thread } from "thread-lessons";

function print(attempt: number): string {
  if (attempt === 1) panic("paper jam");
  return "12 pages";
}

export function main(): void {
  let attempt = 1;
  const job = thread.spawn(move(() => print(attempt)));

  let result = job.join();
  while (result.isErr()) {
    console.log(`attempt ${attempt}: failed`);
    attempt += 1;
    result = job.join();
  }
  console.log(`attempt ${attempt}: ${result.unwrap()}`);
}
