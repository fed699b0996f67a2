import { panic, thread } from "thread-lessons";

class Noisy {
  constructor(readonly what: string) {}

  [Symbol.dispose](): void {
    console.log(`drop ${this.what} panicking=${thread.panicking()}`);
  }
}

export function main() {
  const worker = thread.spawn(() => {
    using _a = new Noisy("a");
    using _b = new Noisy("b");
    panic("x");
  });
  console.log(`${worker.join().isErr()} main panicking=${thread.panicking()}`);
  using _c = new Noisy("c");
}
