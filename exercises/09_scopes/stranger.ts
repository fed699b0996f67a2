// An hour before the concert. Lights, sound and stage are checked at the same time, and the doors open when everything is
// checked: that is what the scope is for. The doors open, and somebody is still tapping on a microphone.

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
  });
  console.log("doors: open");
}
