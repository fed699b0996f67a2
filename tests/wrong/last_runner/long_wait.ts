// Fails: everybody is in
// Misconception: a sleep that is longer than all the others ends after them. Right in most runs.

import { Duration, move, thread } from "thread-lessons";

const times = [10, 20, 5, 10, 15, 5];

function run(bib: number, time: number): void {
  thread.sleep(Duration.fromMillis(time));
  console.log(`finish: number ${bib}`);
}

export function main(): void {
  for (const [index, time] of times.entries()) {
    thread.spawn(move(() => run(index + 1, time)));
  }

  thread.sleep(Duration.fromMillis(40));
  console.log("starter: everybody is in");
}
