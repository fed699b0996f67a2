// Fails: at most 1 is right
// Shortcut: where there is any number of hooks nobody waits for one.

import { drop, move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [tornRack, torn] = mpsc.channel<string>();
  const [mendedRack, mended] = mpsc.channel<string>();

  thread.spawn(
    move(() => {
      for (const coat of torn) mendedRack.send(`${coat} (mended)`).unwrap();
    }),
  );

  for (const coat of ["red", "blue", "grey", "black"]) tornRack.send(coat).unwrap();
  drop(tornRack);

  for (const coat of mended) console.log(`tailor: ${coat}`);
}
