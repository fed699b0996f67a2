// Fails: takes 0 ms
// Shortcut: checks that take no time are done before the doors open, in most runs even without a scope.

import { thread } from "thread-lessons";

function check(what: string, ms: number): void {
  console.log(`${what}: checked`);
}

export function main(): void {
  thread.scope((s) => {
    s.spawn(() => check("lights", 10));
    s.spawn(() => check("sound", 15));
    s.spawn(() => check("stage", 5));
  });
  console.log("doors: open");
}
