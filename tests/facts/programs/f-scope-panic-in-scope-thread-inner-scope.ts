import { panic, thread } from "thread-lessons";

export function main() {
  thread.scope((s) => {
    const outer = s.spawn(() => {
      thread.scope((inner) => {
        inner.spawn(() => panic("deep"));
      });
    });
    console.log(outer.join().unwrapErr().downcast(String));
  });
}
