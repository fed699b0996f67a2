// Fails: exactly 2
// Misconception: two closures in one thread are two threads. The output is one of the right ones.

import { thread } from "thread-lessons";

function serve(meal: string): void {
  console.log(`${thread.current().name().unwrapOr("somebody")}: ${meal} is served`);
}

export function main(): void {
  const waiter = new thread.Builder()
    .name("waiter")
    .spawn(() => {
      serve("breakfast");
      serve("dinner");
    })
    .unwrap();

  waiter.join().unwrap();
  console.log("café: closed");
}
