// Fails: attempt 1: failed
// Misconception: a spare thread that is started beforehand is a retry. Nothing makes the failed attempt come first, and
// the failure is never looked at.

import { move, panic, thread } from "thread-lessons";

function print(attempt: number): string {
  if (attempt === 1) panic("paper jam");
  return "12 pages";
}

export function main(): void {
  const jobs = [1, 2].map((attempt) => thread.spawn(move(() => print(attempt))));

  const results = jobs.map((job) => job.join());
  for (const [index, result] of results.entries()) {
    if (result.isOk()) console.log(`attempt ${index + 1}: ${result.unwrap()}`);
  }
}
