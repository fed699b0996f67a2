import { Duration, thread } from "thread-lessons";

export function main() {
  thread.scope((s) => {
    s.spawn(() => {
      thread.scope((inner) => {
        inner.spawn(() => {
          thread.sleep(Duration.fromMillis(60));
          console.log("grandchild");
        });
        thread.sleep(Duration.fromMillis(20));
        console.log("child ends");
      });
    });
    console.log("closure ends");
  });
  console.log("scope ends");
}
