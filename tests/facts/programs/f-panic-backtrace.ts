// Process: backtrace
import { panic, thread } from "thread-lessons";

export function main() {
  const worker = thread.spawn(() => {
    panic("x");
  });
  if (worker.join().isOk()) panic();
}
