// Fails: cook:
// Misconception: looking once more after the bell is enough, twice is a loop. Only `while` looks as often as it
// takes. Right in most runs.

import { Condvar, drop, Mutex, thread } from "thread-lessons";

const pass = new Mutex<string[]>([]);
const bell = new Condvar();

function carry(): string {
  console.log("waiter: at the pass");
  let dishes = pass.lock().unwrap();
  if (dishes.value.length === 0) dishes = bell.wait(dishes).unwrap();
  if (dishes.value.length === 0) {
    drop(dishes);
    thread.yieldNow();
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
    bell.notifyAll();
  }

  const served = waiters.map((waiter) => waiter.join().unwrap());
  console.log(`cook: ${served.toSorted().join(" and ")} served`);
}
