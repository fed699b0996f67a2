// Fails: deadlock
// Misconception: when all threads are joined, the channel is closed. It closes when the senders are gone, and one of
// them is no thread's.

import { move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [chute, floor] = mpsc.channel<number>();

  const vans = [[3, 5], [4]].map((parcels) => {
    const van = chute.clone();
    return thread.spawn(
      move(() => {
        for (const weight of parcels) van.send(weight).unwrap();
      }),
    );
  });
  for (const van of vans) van.join().unwrap();

  let total = 0;
  for (const weight of floor) total += weight;
  console.log(`centre: ${total} kilos`);
}
