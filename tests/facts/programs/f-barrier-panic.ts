import { Barrier, panic, thread } from "thread-lessons";

export function main() {
  const barrier = new Barrier(2);
  thread.scope((s) => {
    s.spawn(() => panic("before barrier"));
    s.spawn(() => barrier.wait().isLeader());
  });
}
