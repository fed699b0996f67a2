import { type JoinHandle, thread } from "thread-lessons";

function sweep() {
  console.log("the stage is swept");
}

/** Nobody can wait for this sweeper. */
function sweepSometime() {
  thread.spawn(() => {
    sweep();
  });
}

/** The caller decides when to wait. */
function sweepNow(): JoinHandle<void> {
  return thread.spawn(() => {
    sweep();
  });
}

export function main() {
  sweepSometime();
  sweepNow().join().unwrap();
}
