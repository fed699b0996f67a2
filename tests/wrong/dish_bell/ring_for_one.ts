// Fails: cook:
// Misconception: with `notifyOne` a wake-up is as good as a dish. A waiter who never waited can be faster than the
// one who was woken. Right in nearly all runs.

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
  const waiters = [thread.spawn(carry), thread.spawn(carry)];

  for (const dish of ["fish", "soup"]) {
    console.log(`cook: ${dish}`);
    pass.lock().unwrap().value.push(dish);
    bell.notifyOne();
  }

  const served = waiters.map((waiter) => waiter.join().unwrap());
  console.log(`cook: ${served.toSorted().join(" and ")} served`);
}
