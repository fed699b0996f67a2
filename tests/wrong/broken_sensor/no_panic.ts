// Fails: did not panic
// Shortcut: a function that returns `null` need not panic. What it was to report is gone.

import { type PanicPayload, type Result, thread } from "thread-lessons";

function measure(signal: string): number | null {
  const degrees = Number(signal);
  return Number.isNaN(degrees) ? null : degrees;
}

function describe(reading: Result<number | null, PanicPayload>): string {
  return reading.map((degrees) => (degrees === null ? "no reading" : `${degrees} degrees`)).unwrapOr("");
}

export function main(): void {
  const harbour = thread.spawn(() => measure("12.5"));
  const summit = thread.spawn(() => measure("brrr"));

  console.log(`harbour: ${describe(harbour.join())}`);
  console.log(`summit: ${describe(summit.join())}`);
  console.log("report: sent");
}
