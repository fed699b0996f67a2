// A village votes on a new bridge. A helper counts the ballots, and gets it right. The mayor reads out what he finds
// in `yes`: nobody wants the bridge.

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
  console.log(`mayor: ${yes} times yes`);
}
