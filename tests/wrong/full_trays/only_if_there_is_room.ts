// Fails: is missing
// Misconception: `trySend` never waits, so it cannot hang. A coat for which there is no room is lost. Right in some
// runs.

import { drop, move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [tornRack, torn] = mpsc.syncChannel<string>(1);
  const [mendedRack, mended] = mpsc.syncChannel<string>(1);

  thread.spawn(
    move(() => {
      for (const coat of torn) mendedRack.send(`${coat} (mended)`).unwrap();
    }),
  );

  for (const coat of ["red", "blue", "grey", "black"]) void tornRack.trySend(coat);
  drop(tornRack);

  for (const coat of mended) console.log(`tailor: ${coat}`);
}
