import { Duration, panic, thread } from "thread-lessons";

export function main() {
  thread.spawn(() => {
    panic("hull breach");
  });
  thread.sleep(Duration.fromMillis(20));
  console.log("the captain notices nothing");
}
