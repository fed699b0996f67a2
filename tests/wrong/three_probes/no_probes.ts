// Fails: spawned 0 threads
// Shortcut: three calls in a row report in order. Each probe waits until the one before is up again.

import { Duration, thread } from "thread-lessons";

function northern(): string {
  thread.sleep(Duration.fromMillis(10));
  return "north: 120 m";
}

function central(): string {
  thread.sleep(Duration.fromMillis(20));
  return "centre: 340 m";
}

function southern(): string {
  thread.sleep(Duration.fromMillis(30));
  return "south: 890 m";
}

export function main(): void {
  for (const probe of [northern, central, southern]) console.log(probe());
}
