import { Duration, drop, move, thread } from "thread-lessons";

class Noisy {
  constructor(readonly what: string) {}

  [Symbol.dispose](): void {
    console.log(`drop ${this.what} on`, thread.current().name());
  }
}

const brief = Duration.fromMillis(20);

function start<T>(name: string, closure: () => T): thread.JoinHandle<T> {
  return new thread.Builder().name(name).spawn(closure).unwrap();
}

export function main() {
  const detached = start("t1", () => {
    thread.sleep(brief);
    return new Noisy("detached");
  });
  drop(detached);
  thread.sleep(Duration.fromMillis(60));
  const late = start("t2", () => new Noisy("late"));
  thread.sleep(brief);
  drop(late);
  const joined = start("t3", () => new Noisy("joined"))
    .join()
    .unwrap();
  drop(joined);
  const captured = new Noisy("captured");
  start(
    "t4",
    move(() => {
      captured.what.length;
    }),
  )
    .join()
    .unwrap();
  console.log("end");
}
