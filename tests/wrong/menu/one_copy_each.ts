// Fails: does not use `thread.scope`
// Misconception: what may not be borrowed has to be copied. It works and prints the right lines, for the price of two copies
// that nobody asked for.

import { move, thread } from "thread-lessons";

export function main(): void {
  const menu = ["onion soup", "dumplings", "plum cake"];
  const forAda = [...menu];
  const forBen = [...menu];

  const ada = thread.spawn(move(() => console.log(`Ada takes the ${forAda[1]}`)));
  const ben = thread.spawn(move(() => console.log(`Ben counts ${forBen.length} courses`)));

  ada.join().unwrap();
  ben.join().unwrap();
  console.log(`window: ${menu[0]} and more`);
}
