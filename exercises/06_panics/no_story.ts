// A newspaper's three reporters write side by side, and the editor prints what there is at noon. The one at the harbour
// has found nothing today and stops. There is no newspaper at all.

import { process, thread } from "thread-lessons";

function report(story: string | null): string {
  if (story === null) return process.exit(1); // nothing more for this reporter to do
  return story;
}

export function main(): void {
  const reporters = [
    thread.spawn(() => report("the bridge opens")),
    thread.spawn(() => report(null)),
    thread.spawn(() => report("a goat in the library")),
  ];

  let printed = 0;
  for (const reporter of reporters) {
    const result = reporter.join();
    if (result.isErr()) continue;
    console.log(`page: ${result.unwrap()}`);
    printed += 1;
  }
  console.log(`editor: ${printed} of 3 stories, to press`);
}
