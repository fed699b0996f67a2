// Fails: E0373
// Misconception: giving the list a second name gives it to the thread.

import { thread } from "thread-lessons";

export function main(): void {
  const guests = ["Ada", "Grace", "Linus"];

  const list = guests;

  const friend = thread.spawn(() => {
    for (const guest of list) {
      console.log(`friend: invited ${guest}`);
    }
  });

  console.log("host: bought the cake");
  friend.join().unwrap();
}
