import { panic, thread } from "thread-lessons";

export function main() {
  const climber = thread.spawn(() => {
    panic("the ladder slipped");
  });
  const report = climber.join();
  console.log(`the gardener heard of a fall: ${report.isErr()}`);
  report.unwrap();
  console.log("never said");
}
