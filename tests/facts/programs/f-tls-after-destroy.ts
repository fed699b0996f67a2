import { thread, threadLocal } from "thread-lessons";

class Seven {
  readonly value = 7;

  [Symbol.dispose](): void {
    console.log("drop B");
  }
}

class Asks {
  [Symbol.dispose](): void {
    b.tryWith(({ value }) => value).match({
      Ok: (value) => console.log(`B still there: ${value}`),
      Err: (error) => console.log(`try_with: ${error} |`, error),
    });
  }
}

const a = threadLocal(() => new Asks());
const b = threadLocal(() => new Seven());

export function main() {
  thread
    .spawn(() => {
      a.with(() => {});
      b.with(() => {});
    })
    .join()
    .unwrap();
  console.log("--");
  thread
    .spawn(() => {
      b.with(() => {});
      a.with(() => {});
    })
    .join()
    .unwrap();
}
