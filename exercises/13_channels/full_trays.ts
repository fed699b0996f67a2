// A tailor takes coats in and gives them to her apprentice, who mends them. There are two racks with room for one
// coat each: for the torn ones and for the mended ones. She means to bring all the torn ones first. They both stand
// and wait.

import { drop, move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [tornRack, torn] = mpsc.syncChannel<string>(1);
  const [mendedRack, mended] = mpsc.syncChannel<string>(1);

  thread.spawn(
    move(() => {
      for (const coat of torn) mendedRack.send(`${coat} (mended)`).unwrap();
    }),
  );

  for (const coat of ["red", "blue", "grey", "black"]) tornRack.send(coat).unwrap();
  drop(tornRack);

  for (const coat of mended) console.log(`tailor: ${coat}`);
}
