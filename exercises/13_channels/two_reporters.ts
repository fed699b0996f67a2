// A newspaper. Two reporters send their stories to the editor over one wire, and the editor counts the words. The
// second reporter says that the first one went off with the only transmitter.

import { move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [wire, desk] = mpsc.channel<string>();

  thread.spawn(
    move(() => {
      wire.send("the river rises").unwrap();
    }),
  );
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
