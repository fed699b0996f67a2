// A parcel centre. Two vans throw parcels down one chute, and at its end somebody counts them until no more can come.
// The vans left hours ago. The counting goes on.

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
  for (const weight of floor) total += weight;
  console.log(`centre: ${total} kilos`);
}
