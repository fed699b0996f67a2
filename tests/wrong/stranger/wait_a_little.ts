// Fails: "doors: open" was printed too early
// Misconception: if the scope takes long enough, the other thread is done, too. Right in most runs.

import { Duration, thread } from "thread-lessons";

function check(what: string, ms: number): void {
  thread.sleep(Duration.fromMillis(ms));
  console.log(`${what}: checked`);
}

export function main(): void {
  thread.scope((s) => {
    s.spawn(() => check("lights", 10));
    thread.spawn(() => check("sound", 15));
    s.spawn(() => check("stage", 5));
    thread.sleep(Duration.fromMillis(18));
  });
  console.log("doors: open");
}
