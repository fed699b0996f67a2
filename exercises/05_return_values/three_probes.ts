// A research ship lowers three probes. The report lists them from north to south, and each probe writes its own line
// when it is up again. In the lab the reports were in order. At sea they are not.

import { Duration, thread } from "thread-lessons";

function northern(): void {
  thread.sleep(Duration.fromMillis(10));
  console.log("north: 120 m");
}

function central(): void {
  thread.sleep(Duration.fromMillis(20));
  console.log("centre: 340 m");
}

function southern(): void {
  thread.sleep(Duration.fromMillis(30));
  console.log("south: 890 m");
}

export function main(): void {
  const probes = [northern, central, southern].map((probe) => thread.spawn(probe));
  for (const probe of probes) {
    probe.join().unwrap();
  }
}
