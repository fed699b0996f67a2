// Fails: says "rye bread" outright
// Shortcut: four ovens are on for 20 milliseconds, and the bread comes from elsewhere.

import { Duration, thread } from "thread-lessons";

export function main(): void {
  const ovens = [1, 2, 3, 4].map(() => thread.spawn(() => thread.sleep(Duration.fromMillis(20))));
  for (const oven of ovens) oven.join().unwrap();
  for (const bread of ["rye bread", "oat bread", "spelt bread", "corn bread"]) console.log(`baker: ${bread}`);
  console.log("shop: open");
}
