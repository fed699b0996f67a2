import { panic, threadLocal } from "thread-lessons";

class Noisy {
  [Symbol.dispose](): void {
    console.log("tls drop");
  }
}

const key = threadLocal(() => new Noisy());

export function main() {
  key.with(() => {});
  panic("main");
}
