// Fails: says "85" outright
// Shortcut: what the two have in the end can be worked out with a pencil. No money has moved.

import { thread } from "thread-lessons";

export function main(): void {
  thread.scope((s) => {
    s.spawn(() => {});
    s.spawn(() => {});
  });
  console.log("bank: Ada has 85, Ben has 115");
}
