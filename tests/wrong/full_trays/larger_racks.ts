// Fails: at most 1 is right
// Shortcut: racks with room for two hold all four coats. With one coat more it stands still again.

import { drop, move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [tornRack, torn] = mpsc.syncChannel<string>(2);
  const [mendedRack, mended] = mpsc.syncChannel<string>(2);

  thread.spawn(
    move(() => {
      for (const coat of torn) mendedRack.send(`${coat} (mended)`).unwrap();
    }),
  );

  for (const coat of ["red", "blue", "grey", "black"]) tornRack.send(coat).unwrap();
  drop(tornRack);

  for (const coat of mended) console.log(`tailor: ${coat}`);
}
