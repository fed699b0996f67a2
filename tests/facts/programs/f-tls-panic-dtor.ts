import { panic, thread, threadLocal } from "thread-lessons";

class Noisy {
  [Symbol.dispose](): void {
    console.log(`tls drop, panicking=${thread.panicking()}`);
  }
}

const key = threadLocal(() => new Noisy());

export function main() {
  const worker = thread.spawn(() => {
    key.with(() => {});
    panic("x");
  });
  console.log(`joined is_err=${worker.join().isErr()}`);
}
