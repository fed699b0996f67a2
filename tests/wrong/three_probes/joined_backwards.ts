// Fails: too early
// Misconception: what is joined last is printed last, or first. Joining prints nothing.

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
  for (const probe of probes.reverse()) {
    probe.join().unwrap();
  }
}
