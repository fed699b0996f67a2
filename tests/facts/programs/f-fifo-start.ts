// Pattern: \[([012]), (?!\1)([012]), (?!\1|\2)[012]\]\n
import { Arc, Mutex, move, thread } from "thread-lessons";

export function main() {
  const order = new Arc(new Mutex<number[]>([]));
  const workers = [0, 1, 2].map((n) => {
    const log = Arc.clone(order);
    return thread.spawn(
      move(() => {
        log.value.lock().unwrap().value.push(n);
      }),
    );
  });
  for (const worker of workers) worker.join().unwrap();
  console.log(order.value.lock().unwrap().value);
}
