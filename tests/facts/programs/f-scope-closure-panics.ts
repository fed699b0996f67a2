import { catchUnwind, Duration, panic, thread } from "thread-lessons";

export function main() {
  const result = catchUnwind(() =>
    thread.scope((s) => {
      s.spawn(() => {
        thread.sleep(Duration.fromMillis(40));
        console.log("thread finished");
      });
      const failing = s.spawn(() => panic("thread panics too"));
      while (!failing.isFinished()) thread.sleep(Duration.fromMillis(1));
      panic("closure");
    }),
  );
  console.log(result.unwrapErr().downcast(String));
}
