// Fails: the program takes 55 ms
// Misconception: the order of the two is what counts. Before or after the scope, the bill is not written during it.

import { Duration, thread } from "thread-lessons";

function sand(table: readonly string[]): void {
  thread.sleep(Duration.fromMillis(30));
  console.log(`apprentice: sanded ${table.length} boards`);
}

function writeBill(table: readonly string[]): void {
  thread.sleep(Duration.fromMillis(25));
  console.log(`master: ${table.length * 40} euros`);
}

export function main(): void {
  const table = ["top", "left leg", "right leg"];

  writeBill(table);
  thread.scope((s) => {
    s.spawn(() => sand(table));
  });
  console.log("workshop: ready");
}
