// Fails: says "3" outright
// Shortcut: the helper has said it, so the mayor can say it as well. After the next vote he says the same.

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
    }),
  );

  helper.join().unwrap();
  console.log("mayor: 3 times yes");
}
