import { Duration, process, thread } from "thread-lessons";

export function main() {
  thread.spawn(() => {
    thread.sleep(Duration.fromMillis(300));
    console.log("never");
  });
  console.log("main exits");
  process.exit(7);
}
