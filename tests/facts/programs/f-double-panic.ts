import { panic, thread } from "thread-lessons";

class Failing {
  [Symbol.dispose](): void {
    panic("second");
  }
}

export function main() {
  const worker = thread.spawn(() => {
    using _failing = new Failing();
    panic("first");
  });
  worker.join().isErr();
  console.log("not reached");
}
