// A café hires two waiters. Both are simply called "waiter", so the form for the name is filled in once and used for both.
// The office sends it back.

import { thread } from "thread-lessons";

function serve(meal: string): void {
  console.log(`${thread.current().name().unwrapOr("somebody")}: ${meal} is served`);
}

export function main(): void {
  const form = new thread.Builder().name("waiter");

  const early = form.spawn(() => serve("breakfast")).unwrap();
  const late = form.spawn(() => serve("dinner")).unwrap();

  early.join().unwrap();
  late.join().unwrap();
  console.log("café: closed");
}
