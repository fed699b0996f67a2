// Fails: were alive at one time
// Shortcut: the roll is handed from one assistant to the other, who starts when the first one has gone home.

import { move, thread } from "thread-lessons";

export function main(): void {
  let roll = 0;

  const left = thread
    .spawn(move(() => [++roll, ++roll]))
    .join()
    .unwrap();
  roll += left.length;
  const right = thread
    .spawn(move(() => [++roll, ++roll, ++roll]))
    .join()
    .unwrap();
  roll += right.length;

  const handedOut = [...left, ...right];
  handedOut.sort((a, b) => a - b);
  console.log(`baker: handed out ${handedOut.join(", ")}`);
  console.log(`baker: ${roll} gone from the roll`);
}
