import { Duration, drop, move, mpsc, thread } from "thread-lessons";

export function main() {
  const [tx, rx] = mpsc.syncChannel<number>(0);
  const sender = thread.spawn(move(() => tx.send(1).isErr()));
  thread.sleep(Duration.fromMillis(30));
  drop(rx);
  console.log(`blocked sender released with Err: ${sender.join().unwrap()}`);
}
