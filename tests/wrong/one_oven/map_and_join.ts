// Fails: the program takes 80 ms
// Misconception: it is the `for` that is slow, and `map` does all at once. The join still stands in the same round as the spawn.

import { Duration, move, thread } from "thread-lessons";

function bake(loaf: string): string {
  thread.sleep(Duration.fromMillis(20));
  return `${loaf} bread`;
}

export function main(): void {
  const breads = ["rye", "oat", "spelt", "corn"].map((loaf) =>
    thread
      .spawn(move(() => bake(loaf)))
      .join()
      .unwrap(),
  );

  for (const bread of breads) console.log(`baker: ${bread}`);
  console.log("shop: open");
}
