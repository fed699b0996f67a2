/** A queue with room for three, through which each of `pairs` producers gives as many consumers `each` items. */
export function handovers(pairs: number, each: number): string {
  return `import { Condvar, Mutex, thread } from "thread-lessons";
const queue = new Mutex<number[]>([]);
const filled = new Condvar();
const emptied = new Condvar();
function produce(from: number): void {
  for (let i = 0; i < ${each}; i++) {
    using items = emptied.waitWhile(queue.lock().unwrap(), (one) => one.value.length === 3).unwrap();
    items.value.push(from + i);
    filled.notifyOne();
  }
}
function consume(): number {
  let sum = 0;
  for (let i = 0; i < ${each}; i++) {
    using items = filled.waitWhile(queue.lock().unwrap(), (one) => one.value.length === 0).unwrap();
    sum += items.value.shift() ?? 0;
    emptied.notifyOne();
  }
  return sum;
}
export function main() {
  const numbers = [...Array(${pairs}).keys()];
  const sum = thread.scope((s) => {
    for (const n of numbers) s.spawn(() => produce(n * ${each}));
    return numbers.map(() => s.spawn(consume)).reduce((sum, one) => sum + one.join().unwrap(), 0);
  });
  const count = ${pairs * each};
  console.log(sum === (count * (count - 1)) / 2);
}`;
}

/** So many threads at one barrier, again and again; prints how often one led. */
export function rounds(threads: number, count: number): string {
  return `import { Barrier, thread } from "thread-lessons";
const barrier = new Barrier(${threads});
function run(): number {
  let led = 0;
  for (let i = 0; i < ${count}; i++) if (barrier.wait().isLeader()) led++;
  return led;
}
export function main() {
  const led = thread.scope((s) => {
    const all = Array.from({ length: ${threads} }, () => s.spawn(run));
    return all.reduce((sum, one) => sum + one.join().unwrap(), 0);
  });
  console.log(led);
}`;
}
