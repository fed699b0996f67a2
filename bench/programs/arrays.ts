import { Instant, thread } from "thread-lessons";

// One line for each measure, `name<TAB>median microseconds`; structured-clone.js does the same with Node's own copies.

function measure(name: string, rounds: number, body: () => void): void {
  const samples: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = Instant.now();
    body();
    samples.push(start.elapsed().asNanos() / 1000);
  }
  samples.sort((a, b) => a - b);
  console.log(`${name}\t${samples[Math.floor(rounds / 2)]}`);
}

export function main() {
  const data = new Float64Array(2 ** 23).fill(1);
  measure("scoped borrow of a 64 MB Float64Array", 31, () => {
    thread.scope((s) => {
      s.spawn(() => {
        data[0] = (data[0] ?? 0) + 1;
      });
    });
  });
}
