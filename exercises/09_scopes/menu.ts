// A restaurant has one menu. Two guests look into it at the same time, and then it goes back into the window. Nobody wants
// to keep it, and nobody is to get a copy. It is not handed out at all.

import { thread } from "thread-lessons";

export function main(): void {
  const menu = ["onion soup", "dumplings", "plum cake"];

  const ada = thread.spawn(() => console.log(`Ada takes the ${menu[1]}`));
  const ben = thread.spawn(() => console.log(`Ben counts ${menu.length} courses`));

  ada.join().unwrap();
  ben.join().unwrap();
  console.log(`window: ${menu[0]} and more`);
}
