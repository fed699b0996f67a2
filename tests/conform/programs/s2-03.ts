import { thread } from "thread-lessons";

export function main() {
  const adder = thread.spawn(() => {
    let steps = 0;
    for (let day = 1; day <= 1_000_000; day++) steps += day;
    return steps;
  });
  console.log(`steps in all: ${adder.join().unwrap()}`);
}
