import { Cell, thread, threadLocal } from "thread-lessons";

const key = threadLocal(() => new Cell(10));

export function main() {
  key.set(99);
  const child = thread
    .spawn(() => {
      key.set(key.get() + 1);
      return key.get();
    })
    .join()
    .unwrap();
  const scoped = thread.scope((s) =>
    s
      .spawn(() => key.get())
      .join()
      .unwrap(),
  );
  console.log(child, scoped, key.get());
}
