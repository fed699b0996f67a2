// A bakery on a Saturday. Two assistants hand out numbers from one roll, so that nobody is served before their turn:
// five customers, five numbers. Two people hold a 1, two hold a 2, and the roll is as thick as in the morning.

import { move, thread } from "thread-lessons";

export function main(): void {
  let roll = 0;

  const left = thread.spawn(move(() => [++roll, ++roll]));
  const right = thread.spawn(move(() => [++roll, ++roll, ++roll]));

  const handedOut = [...left.join().unwrap(), ...right.join().unwrap()];
  handedOut.sort((a, b) => a - b);
  console.log(`baker: handed out ${handedOut.join(", ")}`);
  console.log(`baker: ${roll} gone from the roll`);
}
