import { panic, thread } from "thread-lessons";

export function main() {
  const oven = thread.spawn(() => {
    panic("the soufflé collapsed");
  });
  oven.join();
  console.log("dinner continues");
}
