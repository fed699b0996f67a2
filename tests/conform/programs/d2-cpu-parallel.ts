import { Instant, move, thread } from "thread-lessons";

function crunch(seed: number): number {
  let x = seed;
  for (let i = 0; i < 1_000_000; i++) x = (x * 31 + i) % 65_537;
  return x;
}

export function main() {
  const begin = Instant.now();
  const workers = [];
  for (let seed = 0; seed < 4; seed++) workers.push(thread.spawn(move(() => crunch(seed))));
  for (const worker of workers) worker.join().unwrap();
  console.error(`took ${begin.elapsed().asMillis()} ms`);
}
