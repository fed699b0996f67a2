// Fails: "mayor: 0 times yes"
// Misconception: returning a variable changes it outside.

import { move, thread } from "thread-lessons";

export function main(): void {
  const ballots = ["yes", "no", "yes", "yes"];
  let yes = 0;

  const helper = thread.spawn(
    move(() => {
      for (const ballot of ballots) {
        if (ballot === "yes") yes += 1;
      }
      console.log(`helper: ${yes} times yes`);
      return yes;
    }),
  );

  helper.join().unwrap();
  console.log(`mayor: ${yes} times yes`);
}
