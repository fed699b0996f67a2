import { Duration, Instant, Mutex, move, thread } from "thread-lessons";

// One line for each measure, `name<TAB>median microseconds`; rust/threads.rs does the same with Rust's own threads.

function measure(name: string, per: number, rounds: number, body: () => void): void {
  const samples: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = Instant.now();
    body();
    samples.push(start.elapsed().asNanos() / 1000 / per);
  }
  samples.sort((a, b) => a - b);
  console.log(`${name}\t${samples[Math.floor(rounds / 2)]}`);
}

function work(): number {
  let x = 0;
  for (let i = 0; i < 300_000_000; i++) x = (x + i * 7) | 0;
  return x;
}

const total = new Mutex(0);
const lines = new Mutex(Array.from({ length: 1000 }, (_, i) => `line number ${i}`));

function increment(): void {
  for (let i = 0; i < 500_000; i++) {
    using guard = total.lock().unwrap();
    guard.value += 1;
  }
}

export function main() {
  measure("spawn + join", 500, 31, () => {
    for (let i = 0; i < 500; i++)
      thread
        .spawn(() => 1)
        .join()
        .unwrap();
  });
  measure("1,000 short closures", 1, 31, () => {
    const handles = [];
    for (let i = 0; i < 1000; i++) handles.push(thread.spawn(move(() => i)));
    for (const handle of handles) handle.join().unwrap();
  });
  measure("lock + add + unlock", 100_000, 7, () => {
    for (let i = 0; i < 100_000; i++) {
      using guard = total.lock().unwrap();
      guard.value += 1;
    }
  });
  measure("lock + add + unlock, a temporary", 100_000, 7, () => {
    for (let i = 0; i < 100_000; i++) total.lock().unwrap().value += 1;
  });
  measure("1,000,000 locked increments by two threads", 1, 3, () => {
    const other = thread.spawn(increment);
    increment();
    other.join().unwrap();
  });
  measure("lock + push and pop on 1,000 strings", 100, 7, () => {
    for (let i = 0; i < 100; i++) {
      {
        using guard = lines.lock().unwrap();
        guard.value.push("one more");
      }
      using guard = lines.lock().unwrap();
      guard.value.pop();
    }
  });
  measure("lock + length of 1,000 strings", 100, 7, () => {
    for (let i = 0; i < 100; i++) lines.lock().unwrap().value.length;
  });
  measure("four sleeps of 50 ms", 1, 5, () => {
    const handles = [];
    for (let i = 0; i < 4; i++) handles.push(thread.spawn(() => thread.sleep(Duration.fromMillis(50))));
    for (const handle of handles) handle.join().unwrap();
  });
  work();
  measure("work twice on one thread", 1, 3, () => {
    work();
    work();
  });
  measure("work twice on two threads", 1, 3, () => {
    const other = thread.spawn(work);
    work();
    other.join().unwrap();
  });
}
