import { Duration, Instant, thread } from "thread-lessons";

export function main() {
  const worker = thread.spawn(() => "kept");
  thread.sleep(Duration.fromMillis(50));
  const began = Instant.now();
  console.log(worker.join().unwrap());
  console.log(`fast: ${began.elapsed() < Duration.fromMillis(20)}`);
}
