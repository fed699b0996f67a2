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

  for (const runner of runners) runner.join().unwrap();
  console.log("starter: everybody is in");
}
