// Fails: "mayor: 0 times yes"
// Misconception: a number in an object is shared, as objects are passed by reference. The closure takes what it uses of the
// object, and that is a number: it is copied as before.

import { move, thread } from "thread-lessons";

export function main(): void {
  const ballots = ["yes", "no", "yes", "yes"];
  const count = { yes: 0 };

  const helper = thread.spawn(
    move(() => {
      for (const ballot of ballots) {
        if (ballot === "yes") count.yes += 1;
      }
      console.log(`helper: ${count.yes} times yes`);
    }),
  );

  helper.join().unwrap();
  console.log(`mayor: ${count.yes} times yes`);
}
