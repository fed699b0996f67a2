import { panic, thread } from "thread-lessons";

export function main() {
  const worker = thread.spawn(() => {
    panic("boom");
  });
  worker.join().expect("worker failed");
}
