// Timing: real
// Without: ^threads
// The times are the machine's; the same work on more threads gives the same.
import { move, thread } from "thread-lessons";

export function main() {
  const total = 20_000;
  const work = (share: number) => {
    let sum = 0;
    for (let i = 0; i < share; i++) sum += i % 7;
    return sum;
  };
  const sums = [1, 2, 4].map((count) => {
    const workers = Array.from({ length: count }, () => thread.spawn(move(() => work(total / count))));
    return workers.map((worker) => worker.join().unwrap()).reduce((sum, part) => sum + part);
  });
  if (sums.some((sum) => sum < total)) console.error("work was lost");
}
