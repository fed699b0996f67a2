// Fails: exactly 4
// Misconception: as soon as a second thread does it, it is parallel. One thread bakes one loaf after the other.

import { Duration, move, thread } from "thread-lessons";

function bake(loaf: string): string {
  thread.sleep(Duration.fromMillis(20));
  return `${loaf} bread`;
}

export function main(): void {
  const oven = thread.spawn(move(() => ["rye", "oat", "spelt", "corn"].map((loaf) => bake(loaf))));

  for (const bread of oven.join().unwrap()) console.log(`baker: ${bread}`);
  console.log("shop: open");
}
