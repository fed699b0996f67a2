// Fails: E0594
// Misconception: an `Arc` is for sharing, so what is in it can be changed by all. What several own, nobody may change.

import { Arc, move, thread } from "thread-lessons";

export function main(): void {
  const roll = new Arc({ last: 0 });

  const forLeft = Arc.clone(roll);
  const left = thread.spawn(move(() => [++forLeft.value.last, ++forLeft.value.last]));
  const forRight = Arc.clone(roll);
  const right = thread.spawn(
    move(() => [++forRight.value.last, ++forRight.value.last, ++forRight.value.last]),
  );

  const handedOut = [...left.join().unwrap(), ...right.join().unwrap()];
  handedOut.sort((a, b) => a - b);
  console.log(`baker: handed out ${handedOut.join(", ")}`);
  console.log(`baker: ${roll.value.last} gone from the roll`);
}
