// Fails: waits in a loop
// Shortcut: to let go of the lock for a moment and take it again lets the cook in as well as waiting for the bell does.

import { drop, Mutex, thread } from "thread-lessons";

const pass = new Mutex<string[]>([]);

function carry(): string {
  console.log("waiter: at the pass");
  let dishes = pass.lock().unwrap();
  while (dishes.value.length === 0) {
    drop(dishes);
    dishes = pass.lock().unwrap();
  }
  const dish = dishes.value.shift() ?? "nothing";
  drop(dishes);
  return dish;
}

export function main(): void {
  const waiters = [thread.spawn(carry), thread.spawn(carry)];

  for (const dish of ["fish", "soup"]) {
    console.log(`cook: ${dish}`);
    pass.lock().unwrap().value.push(dish);
  }

  const served = waiters.map((waiter) => waiter.join().unwrap());
  console.log(`cook: ${served.toSorted().join(" and ")} served`);
}
