// A bakery with four ovens. A loaf takes 20 milliseconds, and there is an oven for each. All four could be done after 20.
// They are done after 80.

import { Duration, move, thread } from "thread-lessons";

function bake(loaf: string): string {
  thread.sleep(Duration.fromMillis(20));
  return `${loaf} bread`;
}

export function main(): void {
  for (const loaf of ["rye", "oat", "spelt", "corn"]) {
    const oven = thread.spawn(move(() => bake(loaf)));
    console.log(`baker: ${oven.join().unwrap()}`);
  }
  console.log("shop: open");
}
