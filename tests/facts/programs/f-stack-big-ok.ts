import { move, thread } from "thread-lessons";

function depth(n: number): number {
  return n === 0 ? 0 : 1 + depth(n - 1);
}

export function main() {
  for (const [megabytes, deep] of [
    [16, 120_000],
    [64, 500_000],
  ] as const) {
    const worker = new thread.Builder().stackSize(megabytes * 2 ** 20).spawn(move(() => depth(deep)));
    console.log(`${megabytes} MiB: ${worker.unwrap().join().unwrap() === deep}`);
  }
}
