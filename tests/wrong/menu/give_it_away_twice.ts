// Fails: E0382
// Misconception: `move` is what one writes for threads. It gives the one menu to Ada, and nothing is left for Ben.

import { move, thread } from "thread-lessons";

export function main(): void {
  const menu = ["onion soup", "dumplings", "plum cake"];

  const ada = thread.spawn(move(() => console.log(`Ada takes the ${menu[1]}`)));
  const ben = thread.spawn(move(() => console.log(`Ben counts ${menu.length} courses`)));

  ada.join().unwrap();
  ben.join().unwrap();
  console.log(`window: ${menu[0]} and more`);
}
