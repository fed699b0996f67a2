import { Duration, move, thread } from "thread-lessons";

function call(lighthouse: string): string {
  thread.sleep(Duration.fromMillis(30));
  return `${lighthouse} calm`;
}

export function main(): void {
  const lighthouses = ["north", "east", "south", "west"];

  const handles = lighthouses.map((lighthouse) => thread.spawn(move(() => call(lighthouse))));
  const reports = handles.map((handle) => handle.join().unwrap());
  console.log(`service: ${reports.join(", ")}`);
}
