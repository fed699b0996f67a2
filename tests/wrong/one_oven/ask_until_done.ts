// Fails: the program takes 80 ms
// Misconception: only `join` blocks. Asking again and again until the thread is finished holds the loop up just the same.

import { Duration, move, thread } from "thread-lessons";

function bake(loaf: string): string {
  thread.sleep(Duration.fromMillis(20));
  return `${loaf} bread`;
}

export function main(): void {
  for (const loaf of ["rye", "oat", "spelt", "corn"]) {
    const oven = thread.spawn(move(() => bake(loaf)));
    while (!oven.isFinished()) thread.yieldNow();
    console.log(`baker: ${oven.join().unwrap()}`);
  }
  console.log("shop: open");
}
