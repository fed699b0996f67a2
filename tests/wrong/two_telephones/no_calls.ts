// Fails: takes 0 ms
// Shortcut: without the sleep a call takes no time, and reaches nobody.

import { move, thread } from "thread-lessons";

function call(lighthouse: string): string {
  return `${lighthouse} calm`;
}

export function main(): void {
  const lighthouses = ["north", "east", "south", "west"];

  const handles = lighthouses.map((lighthouse) => thread.spawn(move(() => call(lighthouse))));
  const reports = handles.map((handle) => handle.join().unwrap());
  console.log(`service: ${reports.join(", ")}`);
}
