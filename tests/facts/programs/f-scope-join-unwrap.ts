import { catchUnwind, Duration, panic, thread } from "thread-lessons";

export function main() {
  const result = catchUnwind(() =>
    thread.scope((s) => {
      s.spawn(() => {
        thread.sleep(Duration.fromMillis(40));
        console.log("other finished");
      });
      const failing = s.spawn(() => panic("worker"));
      failing.join().unwrap();
    }),
  );
  console.log("scope unwound with", result.unwrapErr().downcast(String));
}
