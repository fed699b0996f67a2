// Fails: the program takes 55 ms
// Misconception: a scoped thread has to be joined like any other, right where it is started.

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
    s.spawn(() => sand(table))
      .join()
      .unwrap();
    writeBill(table);
  });
  console.log("workshop: ready");
}
