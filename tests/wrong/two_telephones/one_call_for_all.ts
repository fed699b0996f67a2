// Fails: spawned 0 threads
// Shortcut: one sleep of 30 milliseconds is as long as four calls at the same time. Nobody calls four lighthouses at
// once like that.

import { Duration, thread } from "thread-lessons";

export function main(): void {
  const lighthouses = ["north", "east", "south", "west"];
  thread.sleep(Duration.fromMillis(30));
  const reports = lighthouses.map((lighthouse) => `${lighthouse} calm`);
  console.log(`service: ${reports.join(", ")}`);
}
