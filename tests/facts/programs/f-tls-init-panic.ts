import { Cell, catchUnwind, panic, threadLocal } from "thread-lessons";

const tries = threadLocal(() => new Cell(0));
const key = threadLocal(() => {
  tries.set(tries.get() + 1);
  if (tries.get() === 1) panic("first init");
  return new Cell(tries.get());
});

export function main() {
  console.log(catchUnwind(() => key.get()).isErr());
  console.log(key.get());
}
