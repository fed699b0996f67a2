// Fails: takes 0 ms
// Shortcut: without the sleep nothing takes long, and no loaf is baked.

import { move, thread } from "thread-lessons";

function bake(loaf: string): string {
  return `${loaf} bread`;
}

export function main(): void {
  const ovens = ["rye", "oat", "spelt", "corn"].map((loaf) => thread.spawn(move(() => bake(loaf))));

  for (const oven of ovens) {
    console.log(`baker: ${oven.join().unwrap()}`);
  }
  console.log("shop: open");
}
