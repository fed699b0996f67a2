import { Duration, panic, thread } from "thread-lessons";

export function main() {
  const worker = thread.spawn(() => {
    thread.sleep(Duration.fromMillis(20));
    return 7;
  });
  console.log(`before: ${worker.isFinished()}`);
  while (!worker.isFinished()) thread.sleep(Duration.fromMillis(1));
  console.log(`after: ${worker.isFinished()}`);
  console.log("join:", worker.join());
  const failing = thread.spawn(() => {
    panic("x");
  });
  while (!failing.isFinished()) thread.sleep(Duration.fromMillis(1));
  console.log(`panicked is_finished: ${failing.isFinished()}`);
  console.log(`panicked join is_err: ${failing.join().isErr()}`);
}
