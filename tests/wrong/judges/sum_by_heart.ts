// Fails: says "228" outright
// Shortcut: the sum need not be added up when one knows it.

import { Duration, move, thread } from "thread-lessons";

const judges = [
  { seat: 1, thinks: 15, mark: 57 },
  { seat: 2, thinks: 5, mark: 59 },
  { seat: 3, thinks: 20, mark: 54 },
  { seat: 4, thinks: 10, mark: 58 },
];

export function main(): void {
  const opinions = judges.map(({ thinks, mark }) =>
    thread.spawn(
      move(() => {
        thread.sleep(Duration.fromMillis(thinks));
        return mark;
      }),
    ),
  );

  for (const [index, opinion] of opinions.entries()) {
    const mark = opinion.join().unwrap();
    console.log(`board: seat ${index + 1} gives ${mark}`);
  }
  console.log("board: 228 in all");
}
