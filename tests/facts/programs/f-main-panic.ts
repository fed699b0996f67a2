import { Duration, panic, thread } from "thread-lessons";

export function main() {
  thread.spawn(() => {
    thread.sleep(Duration.fromMillis(500));
    console.log("never");
  });
  thread.sleep(Duration.fromMillis(10));
  panic("main failed");
}
