// Fails: main panicked at
// Misconception: `isFinished` tells whether a thread went well, so after asking it `unwrap` is safe.

import { type JoinHandle, panic, thread } from "thread-lessons";

function measure(signal: string): number {
  const degrees = Number(signal);
  if (Number.isNaN(degrees)) panic(`no temperature: ${signal}`);
  return degrees;
}

function read(station: JoinHandle<number>): string {
  while (!station.isFinished()) thread.yieldNow();
  return station.isFinished() ? `${station.join().unwrap()} degrees` : "no reading";
}

export function main(): void {
  const harbour = thread.spawn(() => measure("12.5"));
  const summit = thread.spawn(() => measure("brrr"));

  console.log(`harbour: ${read(harbour)}`);
  console.log(`summit: ${read(summit)}`);
  console.log("report: sent");
}
