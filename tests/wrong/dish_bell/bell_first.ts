// Fails: deadlock
// Misconception: one may ring first and then put down the dish, as long as it comes soon. Who looks in between sleeps
// on, and no bell comes after. Right in most runs.

import { Condvar, drop, Mutex, thread } from "thread-lessons";

const pass = new Mutex<string[]>([]);
const bell = new Condvar();

function carry(): string {
  console.log("waiter: at the pass");
  let dishes = pass.lock().unwrap();
  while (dishes.value.length === 0) dishes = bell.wait(dishes).unwrap();
  const dish = dishes.value.shift() ?? "nothing";
  drop(dishes);
  return dish;
}

export function main(): void {
  const waiters = [thread.spawn(carry), thread.spawn(carry)];

  for (const dish of ["fish", "soup"]) {
    console.log(`cook: ${dish}`);
    bell.notifyAll();
    pass.lock().unwrap().value.push(dish);
  }

  const served = waiters.map((waiter) => waiter.join().unwrap());
  console.log(`cook: ${served.toSorted().join(" and ")} served`);
}
