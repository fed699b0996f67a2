// Fails: was printed by
// Misconception: a thread cannot use data of main, so main has to do the work.

import { thread } from "thread-lessons";

export function main(): void {
  const guests = ["Ada", "Grace", "Linus"];

  for (const guest of guests) {
    console.log(`friend: invited ${guest}`);
  }

  console.log("host: bought the cake");
  const friend = thread.spawn(() => {});
  friend.join().unwrap();
}
