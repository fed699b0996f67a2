import { thread, threadLocal } from "thread-lessons";

class Asks {
  [Symbol.dispose](): void {
    console.log("drop");
    key.with(() => {});
  }
}

const key = threadLocal(() => new Asks());

export function main() {
  thread
    .spawn(() => key.with(() => {}))
    .join()
    .isErr();
  console.log("not reached");
}
