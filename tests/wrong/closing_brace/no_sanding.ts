// Fails: takes 0 ms
// Shortcut: without the sleeps both are done in no time, whoever waits for whom.

import { thread } from "thread-lessons";

function sand(table: readonly string[]): void {
  console.log(`apprentice: sanded ${table.length} boards`);
}

function writeBill(table: readonly string[]): void {
  console.log(`master: ${table.length * 40} euros`);
}

export function main(): void {
  const table = ["top", "left leg", "right leg"];

  thread.scope((s) => {
    s.spawn(() => sand(table));
    writeBill(table);
  });
  console.log("workshop: ready");
}
