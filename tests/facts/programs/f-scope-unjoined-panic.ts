import { panic, thread } from "thread-lessons";

export function main() {
  thread.scope((s) => {
    s.spawn(() => panic("worker"));
    console.log("closure done");
  });
  console.log("not reached");
}
