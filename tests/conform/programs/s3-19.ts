import { move, thread } from "thread-lessons";

export function main() {
  const crew = Array.from({ length: 10 }, (_, berth) => thread.spawn(move(() => berth)));
  for (const sailor of crew) {
    const report = sailor.join();
    if (report.isErr()) console.error("lost a sailor:", report.unwrapErr());
  }
}
