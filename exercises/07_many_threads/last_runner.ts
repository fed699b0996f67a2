// A fun run. Six runners set off one after the other and run side by side. The starter waits for the last one to set off:
// nobody who started earlier can come in later, surely. Some runners arrive at a finish that is already packed up.

import { Duration, type JoinHandle, move, thread } from "thread-lessons";

const times = [10, 20, 5, 10, 15, 5];

function run(bib: number, time: number): void {
  thread.sleep(Duration.fromMillis(time));
  console.log(`finish: number ${bib}`);
}

export function main(): void {
  let runner: JoinHandle<void> | undefined;
  for (const [index, time] of times.entries()) {
    runner = thread.spawn(move(() => run(index + 1, time)));
  }

  runner?.join().unwrap();
  console.log("starter: everybody is in");
}
