// Fails: waits in a loop
// Shortcut: `trySend` and `tryRecv` in turn hang nowhere. The tailor runs from rack to rack until something has
// changed.

import { drop, move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [tornRack, torn] = mpsc.syncChannel<string>(1);
  const [mendedRack, mended] = mpsc.syncChannel<string>(1);

  thread.spawn(
    move(() => {
      for (const coat of torn) mendedRack.send(`${coat} (mended)`).unwrap();
    }),
  );

  const waiting = ["red", "blue", "grey", "black"];
  let fetched = 0;
  while (fetched < 4) {
    const [next] = waiting;
    if (next !== undefined && tornRack.trySend(next).isOk()) waiting.shift();
    const coat = mended.tryRecv();
    if (coat.isOk()) {
      console.log(`tailor: ${coat.unwrap()}`);
      fetched += 1;
    }
  }
  drop(tornRack);
}
