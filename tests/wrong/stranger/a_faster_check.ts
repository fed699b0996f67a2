// Fails: "doors: open" was printed too early
// Misconception: the sound is checked first if it is checked fast. Right in most runs, and a promise in none.

import { Duration, thread } from "thread-lessons";

function check(what: string, ms: number): void {
  thread.sleep(Duration.fromMillis(ms));
  console.log(`${what}: checked`);
}

export function main(): void {
  thread.scope((s) => {
    s.spawn(() => check("lights", 10));
    thread.spawn(() => check("sound", 1));
    s.spawn(() => check("stage", 15));
  });
  console.log("doors: open");
}
