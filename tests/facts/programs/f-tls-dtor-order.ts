import { thread, threadLocal } from "thread-lessons";

class Noisy {
  constructor(readonly what: string) {}

  [Symbol.dispose](): void {
    console.log(`drop ${this.what} on`, thread.current().name());
  }
}

const a = threadLocal(() => new Noisy("A"));
const b = threadLocal(() => new Noisy("B"));
const c = threadLocal(() => new Noisy("C"));

export function main() {
  const worker = new thread.Builder().name("t").spawn(() => {
    for (const key of [b, a, c]) key.with(() => {});
    console.log("closure ends (initialised B, A, C)");
  });
  worker.unwrap().join().unwrap();
  console.log("joined");
  a.with(() => {});
  console.log("main initialised A");
  console.log("main returns");
}
