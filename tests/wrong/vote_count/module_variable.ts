// Fails: E0133
// Misconception: a variable of the module is shared by all threads.

import { move, thread } from "thread-lessons";

let yes = 0;

export function main(): void {
  const ballots = ["yes", "no", "yes", "yes"];

  const helper = thread.spawn(
    move(() => {
      for (const ballot of ballots) {
        if (ballot === "yes") yes += 1;
      }
      console.log(`helper: ${yes} times yes`);
    }),
  );

  helper.join().unwrap();
  console.log(`mayor: ${yes} times yes`);
}
