// A joiner's workshop. The apprentice sands the table, which takes 30 milliseconds, and the master writes the bill, which
// takes 25. There are two of them, so the customer could have both after 30. It takes 55.

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

  thread.scope((s) => {
    s.spawn(() => sand(table));
  });
  writeBill(table);
  console.log("workshop: ready");
}
