import { Duration, drop, panic, thread } from "thread-lessons";

class Failing {
  [Symbol.dispose](): void {
    panic("in drop");
  }
}

export function main() {
  const worker = thread.spawn(() => {
    thread.sleep(Duration.fromMillis(20));
    return new Failing();
  });
  drop(worker);
  thread.sleep(Duration.fromMillis(100));
  console.log("not reached");
}
