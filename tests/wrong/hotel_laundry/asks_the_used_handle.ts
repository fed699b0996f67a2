// Fails: E0382
// Misconception: only a second join is forbidden. The handle is gone for every other use as well.

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

  if (!laundry.isFinished()) return;
  console.log("pool: 20 for the deckchairs");
}
