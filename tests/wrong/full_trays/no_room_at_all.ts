// Fails: deadlock
// Misconception: it is the racks that get in the way; with a rendezvous nobody fills any. Now two coats are enough to
// stop it all.

import { drop, move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [tornRack, torn] = mpsc.syncChannel<string>(0);
  const [mendedRack, mended] = mpsc.syncChannel<string>(0);

  thread.spawn(
    move(() => {
      for (const coat of torn) mendedRack.send(`${coat} (mended)`).unwrap();
    }),
  );

  for (const coat of ["red", "blue", "grey", "black"]) tornRack.send(coat).unwrap();
  drop(tornRack);

  for (const coat of mended) console.log(`tailor: ${coat}`);
}
