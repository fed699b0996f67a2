import { thread } from "thread-lessons";

export function main() {
  console.log(thread.scope(() => 3));
  const worker = thread.spawn(() => {
    const list = [1, 2];
    return thread.scope((s) =>
      s
        .spawn(() => list.length)
        .join()
        .unwrap(),
    );
  });
  console.log(worker.join().unwrap());
}
