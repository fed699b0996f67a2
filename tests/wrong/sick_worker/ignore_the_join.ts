// Fails: bread
// Misconception: it is enough not to unwrap what `join` says. The rest of the queue is gone by then.

import { drop, move, mpsc, panic, thread } from "thread-lessons";

type Job = () => void;

export function main(): void {
  const [orders, queue] = mpsc.channel<Job>();
  const baker = thread.spawn(
    move(() => {
      for (const job of queue) job();
    }),
  );

  orders.send(() => console.log("oven: rolls")).unwrap();
  orders.send(() => panic("no such cake")).unwrap();
  orders.send(() => console.log("oven: bread")).unwrap();
  drop(orders);

  void baker.join();
  console.log("shop: the baker is well");
}
