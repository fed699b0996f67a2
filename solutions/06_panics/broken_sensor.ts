import { type PanicPayload, panic, type Result, thread } from "thread-lessons";

function measure(signal: string): number {
  const degrees = Number(signal);
  if (Number.isNaN(degrees)) panic(`no temperature: ${signal}`);
  return degrees;
}

function describe(reading: Result<number, PanicPayload>): string {
  return reading.map((degrees) => `${degrees} degrees`).unwrapOr("no reading");
}

export function main(): void {
  const harbour = thread.spawn(() => measure("12.5"));
  const summit = thread.spawn(() => measure("brrr"));

  console.log(`harbour: ${describe(harbour.join())}`);
  console.log(`summit: ${describe(summit.join())}`);
  console.log("report: sent");
}
