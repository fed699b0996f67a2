// The host writes down the guests, and a friend sends out the invitations while the host buys the cake. The friend
// reads from the host's own list, and that is as far as it gets.

import { thread } from "thread-lessons";

export function main(): void {
  const guests = ["Ada", "Grace", "Linus"];

  const friend = thread.spawn(() => {
    for (const guest of guests) {
      console.log(`friend: invited ${guest}`);
    }
  });

  console.log("host: bought the cake");
  friend.join().unwrap();
}
