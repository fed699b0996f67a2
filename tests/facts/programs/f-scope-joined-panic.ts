import { panic, thread } from "thread-lessons";

export function main() {
  const five = thread.scope((s) => {
    const worker = s.spawn(() => panic("worker"));
    console.log(`join err: ${worker.join().isErr()}`);
    return 5;
  });
  console.log(`scope returned ${five}`);
}
