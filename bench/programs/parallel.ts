import { Instant, parIter, range } from "thread-lessons";

// One line for each measure, `name<TAB>median microseconds`.

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

function isPrime(n: number): boolean {
  for (let i = 2; i * i <= n; i++) if (n % i === 0) return false;
  return n > 1;
}

const most = 500_000;

export function main(): void {
  measure("primes below 500,000, one thread", 9, () => {
    let count = 0;
    for (let n = 0; n < most; n++) if (isPrime(n)) count++;
    if (count !== 41_538) throw new Error(`${count} primes`);
  });
  measure("primes below 500,000, parIter", 9, () => {
    const count = parIter(range(0, most)).filter(isPrime).count();
    if (count !== 41_538) throw new Error(`${count} primes`);
  });
}
