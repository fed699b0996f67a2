import { thread } from "thread-lessons";

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function main() {
  const port = [10, 20, 30];
  const starboard = [1, 2, 3];
  const [left, right] = thread.scope((s) => {
    const first = s.spawn(() => sum(port));
    const second = s.spawn(() => sum(starboard));
    return [first.join().unwrap(), second.join().unwrap()];
  });
  console.log(`cargo: ${left} and ${right}`);
}
