import { move, thread } from "thread-lessons";

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function main() {
  const port = [10, 20, 30];
  const starboard = [1, 2, 3];
  const left = thread.spawn(move(() => sum(port)));
  const right = thread.spawn(move(() => sum(starboard)));
  const [a, b] = [left.join().unwrap(), right.join().unwrap()];
  console.log(`cargo: ${a} and ${b}, together ${a + b}`);
}
