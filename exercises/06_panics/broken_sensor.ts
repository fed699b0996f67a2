// Two weather stations are read side by side. The one on the summit is frozen and sends nonsense, and its thread may
// well fall over that. The report should go out all the same, with what there is. It never goes out.

import { panic, thread } from "thread-lessons";

function measure(signal: string): number {
  const degrees = Number(signal);
  if (Number.isNaN(degrees)) panic(`no temperature: ${signal}`);
  return degrees;
}

export function main(): void {
  const harbour = thread.spawn(() => measure("12.5"));
  const summit = thread.spawn(() => measure("brrr"));

  console.log(`harbour: ${harbour.join().unwrap()} degrees`);
  console.log(`summit: ${summit.join().unwrap()} degrees`);
  console.log("report: sent");
}
