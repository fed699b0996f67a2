// Fails: E0382
// Misconception: `name` changes the builder in place. It takes the builder and hands back the named one.

import { thread } from "thread-lessons";

function serve(meal: string): void {
  console.log(`${thread.current().name().unwrapOr("somebody")}: ${meal} is served`);
}

export function main(): void {
  const forEarly = new thread.Builder();
  forEarly.name("waiter");
  const forLate = new thread.Builder();
  forLate.name("waiter");

  const early = forEarly.spawn(() => serve("breakfast")).unwrap();
  const late = forLate.spawn(() => serve("dinner")).unwrap();

  early.join().unwrap();
  late.join().unwrap();
  console.log("café: closed");
}
