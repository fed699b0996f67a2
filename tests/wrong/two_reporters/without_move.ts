// Fails: E0373
// Misconception: without `move` both closures can use the one sender. They would borrow it from main, and a spawned
// thread may outlive main.

import { mpsc, thread } from "thread-lessons";

export function main(): void {
  const [wire, desk] = mpsc.channel<string>();

  thread.spawn(() => {
    wire.send("the river rises").unwrap();
  });
  thread.spawn(() => {
    wire.send("the bridge holds").unwrap();
    wire.send("so far").unwrap();
  });

  let words = 0;
  for (const story of desk) words += story.split(" ").length;
  console.log(`editor: ${words} words`);
}
