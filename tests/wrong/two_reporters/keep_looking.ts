// Fails: waits in a loop
// Shortcut: looking at the desk until all eight words are there misses none.

import { move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [wire, desk] = mpsc.channel<string>();
  const second = wire.clone();

  thread.spawn(
    move(() => {
      wire.send("the river rises").unwrap();
    }),
  );
  thread.spawn(
    move(() => {
      second.send("the bridge holds").unwrap();
      second.send("so far").unwrap();
    }),
  );

  let words = 0;
  while (words < 8) {
    const story = desk.tryRecv();
    if (story.isOk()) words += story.unwrap().split(" ").length;
  }
  console.log(`editor: ${words} words`);
}
