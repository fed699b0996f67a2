// Fails: the program uses none of
// Shortcut: the summit never has a reading, so nobody has to look whether it has one. On a warm day it has.

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
  summit.join();
  console.log("summit: no reading");
  console.log("report: sent");
}
