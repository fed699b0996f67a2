// Fails: baker: handed out
// Misconception: it is the change that needs the lock, and reading the result does not belong to it. The roll is
// right, and two customers may have the same number. Right in most runs.

import { Mutex, thread } from "thread-lessons";

const roll = new Mutex(0);

function tearOff(): number {
  roll.lock().unwrap().value += 1;
  return roll.lock().unwrap().value;
}

export function main(): void {
  const left = thread.spawn(() => [tearOff(), tearOff()]);
  const right = thread.spawn(() => [tearOff(), tearOff(), tearOff()]);

  const handedOut = [...left.join().unwrap(), ...right.join().unwrap()];
  handedOut.sort((a, b) => a - b);
  console.log(`baker: handed out ${handedOut.join(", ")}`);
  console.log(`baker: ${roll.lock().unwrap().value} gone from the roll`);
}
