import { Duration, thread } from "thread-lessons";

function northern(): string {
  thread.sleep(Duration.fromMillis(10));
  return "north: 120 m";
}

function central(): string {
  thread.sleep(Duration.fromMillis(20));
  return "centre: 340 m";
}

function southern(): string {
  thread.sleep(Duration.fromMillis(30));
  return "south: 890 m";
}

export function main(): void {
  const probes = [northern, central, southern].map((probe) => thread.spawn(probe));
  for (const probe of probes) {
    console.log(probe.join().unwrap());
  }
}
