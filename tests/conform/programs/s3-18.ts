import { panic, thread } from "thread-lessons";

export function main() {
  thread.spawn(() => {
    panic("hull breach");
  });
}
