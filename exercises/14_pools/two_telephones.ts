// A weather service calls four lighthouses each hour. A call takes 30 milliseconds, nearly all of them waiting. The
// computer has two cores, so there are two threads, as the books say. It takes 60 milliseconds, and 40 would be in
// time.

import { Duration, move, thread } from "thread-lessons";

const cores = 2;

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
