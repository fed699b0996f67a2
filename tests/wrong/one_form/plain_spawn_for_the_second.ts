// Fails: somebody: dinner is served
// Misconception: the form counts for all threads that are started after it was filled in.

import { thread } from "thread-lessons";

function serve(meal: string): void {
  console.log(`${thread.current().name().unwrapOr("somebody")}: ${meal} is served`);
}

export function main(): void {
  const form = new thread.Builder().name("waiter");

  const early = form.spawn(() => serve("breakfast")).unwrap();
  const late = thread.spawn(() => serve("dinner"));

  early.join().unwrap();
  late.join().unwrap();
  console.log("café: closed");
}
