import { Duration, drop, thread } from "thread-lessons";

export function main() {
  const worker = thread.spawn(() => {
    thread.sleep(Duration.fromMillis(20));
    console.log("still running");
  });
  drop(worker);
  thread.sleep(Duration.fromMillis(60));
}
