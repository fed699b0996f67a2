// Fails: no ordering shows
// Shortcut: if both dishes are there before the waiters come, nobody has to wait, and an `if` will do. The fish is
// cold.

import { Condvar, drop, Mutex, thread } from "thread-lessons";

const pass = new Mutex<string[]>([]);
const bell = new Condvar();

function carry(): string {
  console.log("waiter: at the pass");
  let dishes = pass.lock().unwrap();
  if (dishes.value.length === 0) dishes = bell.wait(dishes).unwrap();
  const dish = dishes.value.shift() ?? "nothing";
  drop(dishes);
  return dish;
}

export function main(): void {
  for (const dish of ["fish", "soup"]) {
    console.log(`cook: ${dish}`);
    pass.lock().unwrap().value.push(dish);
    bell.notifyAll();
  }

  const waiters = [thread.spawn(carry), thread.spawn(carry)];
  const served = waiters.map((waiter) => waiter.join().unwrap());
  console.log(`cook: ${served.toSorted().join(" and ")} served`);
}
