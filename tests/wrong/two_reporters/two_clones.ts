// Fails: deadlock
// Misconception: each reporter needs a clone. Then the original is left over in main, and the loop waits for it for
// ever.

import { move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [wire, desk] = mpsc.channel<string>();
  const first = wire.clone();
  const second = wire.clone();

  thread.spawn(
    move(() => {
      first.send("the river rises").unwrap();
    }),
  );
  thread.spawn(
    move(() => {
      second.send("the bridge holds").unwrap();
      second.send("so far").unwrap();
    }),
  );

  let words = 0;
  for (const story of desk) words += story.split(" ").length;
  console.log(`editor: ${words} words`);
}
