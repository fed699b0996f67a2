// Fails: centre:
// Misconception: who has heard nothing for a while may stop. A timeout is no end of the channel: a van may be late.
// Right in nearly all runs.

import { Duration, move, mpsc, thread } from "thread-lessons";

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
  let next = floor.recvTimeout(Duration.fromMillis(50));
  while (next.isOk()) {
    total += next.unwrap();
    next = floor.recvTimeout(Duration.fromMillis(50));
  }
  console.log(`centre: ${total} kilos`);
}
