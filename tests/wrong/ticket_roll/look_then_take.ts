// Fails: baker:
// Misconception: if each access is behind the lock, all is safe. Between looking and taking, the other assistant
// looks, too. Right in most runs.

import { Arc, Mutex, move, thread } from "thread-lessons";

function tearOff(roll: Mutex<number>): number {
  const next = roll.lock().unwrap().value + 1;
  roll.lock().unwrap().value = next;
  return next;
}

export function main(): void {
  const roll = new Arc(new Mutex(0));

  const forLeft = Arc.clone(roll);
  const left = thread.spawn(move(() => [tearOff(forLeft.value), tearOff(forLeft.value)]));
  const forRight = Arc.clone(roll);
  const right = thread.spawn(
    move(() => [tearOff(forRight.value), tearOff(forRight.value), tearOff(forRight.value)]),
  );

  const handedOut = [...left.join().unwrap(), ...right.join().unwrap()];
  handedOut.sort((a, b) => a - b);
  console.log(`baker: handed out ${handedOut.join(", ")}`);
  console.log(`baker: ${roll.value.lock().unwrap().value} gone from the roll`);
}
