// Fails: 60
// Misconception: a thread more than cores is enough for waiting. One of the three still makes two calls.

import { Duration, move, thread } from "thread-lessons";

const cores = 3;

function call(lighthouse: string): string {
  thread.sleep(Duration.fromMillis(30));
  return `${lighthouse} calm`;
}

export function main(): void {
  const lighthouses = ["north", "east", "south", "west"];
  const share = Math.ceil(lighthouses.length / cores);

  const handles = [];
  for (let from = 0; from < lighthouses.length; from += share) {
    const mine = lighthouses.slice(from, from + share);
    handles.push(thread.spawn(move(() => mine.map(call))));
  }

  const reports = handles.flatMap((handle) => handle.join().unwrap());
  console.log(`service: ${reports.join(", ")}`);
}
