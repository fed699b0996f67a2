// Fails: 120
// Misconception: four threads make four calls at a time. Not if each is waited for before the next one is started.

import { Duration, move, thread } from "thread-lessons";

function call(lighthouse: string): string {
  thread.sleep(Duration.fromMillis(30));
  return `${lighthouse} calm`;
}

export function main(): void {
  const lighthouses = ["north", "east", "south", "west"];

  const reports = lighthouses.map((lighthouse) =>
    thread
      .spawn(move(() => call(lighthouse)))
      .join()
      .unwrap(),
  );
  console.log(`service: ${reports.join(", ")}`);
}
