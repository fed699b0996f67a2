import { move, panic, thread } from "thread-lessons";

export function main() {
  const crew = [0, 1, 2].map((berth) =>
    thread.spawn(
      move(() => {
        if (berth === 1) panic(`sailor ${berth} overboard`);
      }),
    ),
  );
  for (const sailor of crew) {
    const report = sailor.join();
    if (report.isErr()) console.error("lost a sailor:", report.unwrapErr());
  }
}
