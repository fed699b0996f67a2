import { catchUnwind, drop, move, mpsc, panic, thread } from "thread-lessons";

type Job = () => void;

export function main(): void {
  const [orders, queue] = mpsc.channel<Job>();
  const baker = thread.spawn(
    move(() => {
      for (const job of queue) void catchUnwind(job);
    }),
  );

  orders.send(() => console.log("oven: rolls")).unwrap();
  orders.send(() => panic("no such cake")).unwrap();
  orders.send(() => console.log("oven: bread")).unwrap();
  drop(orders);

  console.log(`shop: the baker is ${baker.join().isOk() ? "well" : "ill"}`);
}
