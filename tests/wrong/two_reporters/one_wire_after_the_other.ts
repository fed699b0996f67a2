// Fails: E0382
// Misconception: if the first reporter is done, the sender is free again. What was moved does not come back when the
// thread is joined.

import { move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [wire, desk] = mpsc.channel<string>();

  const first = thread.spawn(
    move(() => {
      wire.send("the river rises").unwrap();
    }),
  );
  first.join().unwrap();
  thread.spawn(
    move(() => {
      wire.send("the bridge holds").unwrap();
      wire.send("so far").unwrap();
    }),
  );

  let words = 0;
  for (const story of desk) words += story.split(" ").length;
  console.log(`editor: ${words} words`);
}
