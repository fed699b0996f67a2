import { Duration, drop, thread } from "thread-lessons";

export function main() {
  thread.scope((s) => {
    const worker = s.spawn(() => {
      thread.sleep(Duration.fromMillis(30));
      console.log("thread done");
    });
    drop(worker);
    console.log("dropped");
  });
  console.log("after scope");
}
