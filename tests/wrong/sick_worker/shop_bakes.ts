// Fails: was printed by main
// Shortcut: the shop bakes for itself, with a wall around the bad order, and the baker is as well as he was.

import { catchUnwind, panic, thread } from "thread-lessons";
export function main(): void {
  const baker = thread.spawn(() => {});
  console.log("oven: rolls");
  void catchUnwind(() => panic("no such cake"));
  console.log("oven: bread");
  console.log(`shop: the baker is ${baker.join().isOk() ? "well" : "ill"}`);
}
