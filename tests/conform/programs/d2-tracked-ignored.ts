import { type JoinHandle, thread } from "thread-lessons";

function sweepNow(): JoinHandle<void> {
  return thread.spawn(() => {
    console.log("the stage is swept");
  });
}

export function main() {
  sweepNow();
}
