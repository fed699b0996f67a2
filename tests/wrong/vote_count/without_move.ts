// Fails: E0373
// Misconception: without move the helper counts in the variable of main.

import { thread } from "thread-lessons";

export function main(): void {
  const ballots = ["yes", "no", "yes", "yes"];
  let yes = 0;

  const helper = thread.spawn(() => {
    for (const ballot of ballots) {
      if (ballot === "yes") yes += 1;
    }
    console.log(`helper: ${yes} times yes`);
  });

  helper.join().unwrap();
  console.log(`mayor: ${yes} times yes`);
}
