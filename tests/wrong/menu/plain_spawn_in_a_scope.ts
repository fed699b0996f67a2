// Fails: E0373
// Misconception: inside of a scope every thread is a scoped one.

import { thread } from "thread-lessons";

export function main(): void {
  const menu = ["onion soup", "dumplings", "plum cake"];

  thread.scope(() => {
    const ada = thread.spawn(() => console.log(`Ada takes the ${menu[1]}`));
    const ben = thread.spawn(() => console.log(`Ben counts ${menu.length} courses`));
    ada.join().unwrap();
    ben.join().unwrap();
  });

  console.log(`window: ${menu[0]} and more`);
}
