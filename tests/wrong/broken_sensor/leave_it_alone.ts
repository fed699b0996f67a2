// Fails: nobody joined it
// Misconception: a thread that will panic is best not joined, because joining is what brings the panic over.
// The printed report is right: the panic goes unnoticed, and nothing says that the reading was looked for.

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
  while (!summit.isFinished()) thread.yieldNow();
  console.log("summit: no reading");
  console.log("report: sent");
}
