import { panic, thread } from "thread-lessons";

class Failing {
  [Symbol.dispose](): void {
    panic("in drop");
  }
}

export function main() {
  const worker = thread.spawn(() => {
    using _failing = new Failing();
  });
  console.log(`join: ${worker.join().isErr()}`);
}
