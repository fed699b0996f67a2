// Fails: says "120 m" outright
// Shortcut: the sea is as deep as last year. The probes go down, and nobody reads them.

import { Duration, move, thread } from "thread-lessons";

export function main(): void {
  const times = [10, 20, 30];
  const probes = times.map((ms) => thread.spawn(move(() => thread.sleep(Duration.fromMillis(ms)))));
  for (const probe of probes) probe.join().unwrap();
  console.log("north: 120 m");
  console.log("centre: 340 m");
  console.log("south: 890 m");
}
