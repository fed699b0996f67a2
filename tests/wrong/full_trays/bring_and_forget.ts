// Fails: deadlock
// Misconception: the main thread only has to drop its sender in time. It never comes to that line: it waits in the
// loop before.

import { move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [tornRack, torn] = mpsc.syncChannel<string>(1);
  const [mendedRack, mended] = mpsc.syncChannel<string>(1);

  thread.spawn(
    move(() => {
      for (const coat of torn) mendedRack.send(`${coat} (mended)`).unwrap();
    }),
  );

  {
    using rack = tornRack;
    for (const coat of ["red", "blue", "grey", "black"]) rack.send(coat).unwrap();
  }

  for (const coat of mended) console.log(`tailor: ${coat}`);
}
