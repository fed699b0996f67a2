// Fails: waits in a loop
// Shortcut: a waiter who looks again and again hears every dish, without any bell.

import { Mutex, thread } from "thread-lessons";

const pass = new Mutex<string[]>([]);

function carry(): string {
  console.log("waiter: at the pass");
  while (true) {
    const dish = pass.lock().unwrap().value.shift();
    if (dish !== undefined) return dish;
    thread.yieldNow();
  }
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
