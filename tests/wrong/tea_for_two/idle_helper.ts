// Fails: 1 thread printed
// Shortcut: a helper that does nothing is a thread, too. The counter says all that there is to say.

import { Duration, thread } from "thread-lessons";

export function main(): void {
  const helper = thread.spawn(() => {});
  thread.sleep(Duration.fromMillis(40));
  console.log("kettle: the water boils");
  console.log("cake: cut into eight");
  helper.join().unwrap();
  console.log("counter: tea is served");
}
