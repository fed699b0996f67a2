// A hotel washes its towels in the basement. The reception waits for them, and so does the pool. Each of them holds
// up the same receipt, and the second time it is not accepted.

import { Duration, thread } from "thread-lessons";

function washTowels(): void {
  thread.sleep(Duration.fromMillis(20));
  console.log("laundry: 40 towels are dry");
}

export function main(): void {
  const laundry = thread.spawn(washTowels);
  console.log("reception: good morning");

  laundry.join().unwrap();
  console.log("reception: 20 for the rooms");

  laundry.join().unwrap();
  console.log("pool: 20 for the deckchairs");
}
