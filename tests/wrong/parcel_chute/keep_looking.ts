// Fails: waits in a loop
// Shortcut: `tryRecv` says by itself when no sender is left, so one has only to call it until then.

import { drop, move, mpsc, thread } from "thread-lessons";

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

  drop(chute);
  let total = 0;
  for (let next = floor.tryRecv(); ; next = floor.tryRecv()) {
    if (next.isOk()) total += next.unwrap();
    else if (next.unwrapErr() === mpsc.TryRecvError.Disconnected) break;
  }
  console.log(`centre: ${total} kilos`);
}
