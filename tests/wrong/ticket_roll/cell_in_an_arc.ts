// Fails: E0277
// Misconception: a `Cell` lets one change what is shared. On one thread it does; it is not `Sync`, and an `Arc` of it
// may not leave its thread.

import { Arc, Cell, move, thread } from "thread-lessons";

function tearOff(roll: Cell<number>): number {
  roll.set(roll.get() + 1);
  return roll.get();
}

export function main(): void {
  const roll = new Arc(new Cell(0));

  const forLeft = Arc.clone(roll);
  const left = thread.spawn(move(() => [tearOff(forLeft.value), tearOff(forLeft.value)]));
  const forRight = Arc.clone(roll);
  const right = thread.spawn(
    move(() => [tearOff(forRight.value), tearOff(forRight.value), tearOff(forRight.value)]),
  );

  const handedOut = [...left.join().unwrap(), ...right.join().unwrap()];
  handedOut.sort((a, b) => a - b);
  console.log(`baker: handed out ${handedOut.join(", ")}`);
  console.log(`baker: ${roll.value.get()} gone from the roll`);
}
