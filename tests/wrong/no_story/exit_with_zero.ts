// Fails: ended the program before main printed
// Misconception: the code is to blame, and `process.exit(0)` ends the thread in good order.

import { process, thread } from "thread-lessons";

function report(story: string | null): string {
  if (story === null) return process.exit(0);
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
