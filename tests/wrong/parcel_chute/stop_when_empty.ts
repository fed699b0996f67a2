// Fails: centre:
// Misconception: an empty chute means that all has arrived. It means that nothing is there now. Right in some runs.

import { move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [chute, floor] = mpsc.channel<number>();

  for (const parcels of [[3, 5], [4]]) {
    const van = chute.clone();
    thread.spawn(
      move(() => {
        for (const weight of parcels) van.send(weight).unwrap();
      }),
    );
  }

  let total = 0;
  let next = floor.tryRecv();
  while (next.isOk()) {
    total += next.unwrap();
    next = floor.tryRecv();
  }
  console.log(`centre: ${total} kilos`);
}
