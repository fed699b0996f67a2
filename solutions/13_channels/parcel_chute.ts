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
  for (const weight of floor) total += weight;
  console.log(`centre: ${total} kilos`);
}
