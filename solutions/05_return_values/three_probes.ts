import { Duration, thread } from "thread-lessons";

/** Nearly two metres. */
const fathom = 2;

function northern(): string {
  thread.sleep(Duration.fromMillis(10));
  return `north: ${60 * fathom} m`;
}

function central(): string {
  thread.sleep(Duration.fromMillis(20));
  return `centre: ${170 * fathom} m`;
}

function southern(): string {
  thread.sleep(Duration.fromMillis(30));
  return `south: ${445 * fathom} m`;
}

export function main(): void {
  const probes = [northern, central, southern].map((probe) => thread.spawn(probe));
  for (const probe of probes) {
    console.log(probe.join().unwrap());
  }
}
