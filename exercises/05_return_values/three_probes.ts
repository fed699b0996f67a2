// A research ship lowers three probes. The report lists them from north to south, and each probe writes its own line
// when it is up again: how deep it was, in metres. In the lab the reports were in order. At sea they are not.

import { Duration, thread } from "thread-lessons";

/** Nearly two metres. */
const fathom = 2;

function northern(): void {
  thread.sleep(Duration.fromMillis(10));
  console.log(`north: ${60 * fathom} m`);
}

function central(): void {
  thread.sleep(Duration.fromMillis(20));
  console.log(`centre: ${170 * fathom} m`);
}

function southern(): void {
  thread.sleep(Duration.fromMillis(30));
  console.log(`south: ${445 * fathom} m`);
}

export function main(): void {
  const probes = [northern, central, southern].map((probe) => thread.spawn(probe));
  for (const probe of probes) {
    probe.join().unwrap();
  }
}
