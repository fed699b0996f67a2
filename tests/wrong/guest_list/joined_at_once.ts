// Fails: E0373
// Misconception: joining at once proves to the compiler that the list outlives the thread.

import { thread } from "thread-lessons";

export function main(): void {
  const guests = ["Ada", "Grace", "Linus"];

  thread
    .spawn(() => {
      for (const guest of guests) {
        console.log(`friend: invited ${guest}`);
      }
    })
    .join()
    .unwrap();

  console.log("host: bought the cake");
}
