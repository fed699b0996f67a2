// Fails: the program takes 65 ms
// Misconception: to wait for everybody is to wait for each before the next may start. The output is right, and nobody runs
// against anybody.

import { Duration, move, thread } from "thread-lessons";

const times = [10, 20, 5, 10, 15, 5];

function run(bib: number, time: number): void {
  thread.sleep(Duration.fromMillis(time));
  console.log(`finish: number ${bib}`);
}

export function main(): void {
  for (const [index, time] of times.entries()) {
    const runner = thread.spawn(move(() => run(index + 1, time)));
    runner.join().unwrap();
  }
  console.log("starter: everybody is in");
}
