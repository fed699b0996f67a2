// Fails: everybody is in
// Misconception: the sleeps tell who is slowest, so it is enough to wait for that one. Right in most runs: a thread that
// has slept long enough still has to be given its turn.

import { Duration, type JoinHandle, move, thread } from "thread-lessons";

const times = [10, 20, 5, 10, 15, 5];

function run(bib: number, time: number): void {
  thread.sleep(Duration.fromMillis(time));
  console.log(`finish: number ${bib}`);
}

export function main(): void {
  const runners: JoinHandle<void>[] = [];
  for (const [index, time] of times.entries()) {
    runners.push(thread.spawn(move(() => run(index + 1, time))));
  }

  const slowest = times.indexOf(Math.max(...times));
  runners.splice(slowest, 1)[0]?.join().unwrap();
  console.log("starter: everybody is in");
}
