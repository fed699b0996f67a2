import { Duration, panic, thread } from "thread-lessons";

export function main() {
  const outer = thread.spawn(() => {
    thread.scope((s) => {
      s.spawn(() => panic("worker one"));
      s.spawn(() => {
        thread.sleep(Duration.fromMillis(30));
        panic("worker two");
      });
    });
  });
  console.log(outer.join().unwrapErr().downcast(String));
}
