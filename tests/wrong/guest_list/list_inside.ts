// Fails: uses none of `move` and `thread.scope`
// Shortcut: a list that is written down inside of the closure is nobody else's. The host has none any more.

import { thread } from "thread-lessons";

export function main(): void {
  const friend = thread.spawn(() => {
    for (const guest of ["Ada", "Grace", "Linus"]) {
      console.log(`friend: invited ${guest}`);
    }
  });

  console.log("host: bought the cake");
  friend.join().unwrap();
}
