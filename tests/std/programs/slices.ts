import type { Shown } from "./shown.js";

const program = (
  body: string,
): string => `import { catchUnwind, chunks, chunksMut, move, splitAt, splitAtMut, thread } from "thread-lessons";
export function main() {
  const list = [1, 2, 3, 4, 5];
  const bytes = new Uint8Array(list);
  const message = (f: () => unknown) => catchUnwind(f).unwrapErr().downcast(String).unwrap();
  ${body}
}`;

/** Rust's `chunks`, `chunks_mut`, `split_at` and `split_at_mut`. */
export const slices: readonly Shown[] = [
  {
    title: "parts of both kinds of arrays",
    text: program(`console.log(chunks(list, 2), chunksMut(list, 3), chunks(bytes, 4), chunksMut(bytes, 9), chunks([], 2));
  console.log(splitAt(list, 0), splitAtMut(list, 5), splitAt(bytes, 2));`),
    expected: `[[1, 2], [3, 4], [5]] [[1, 2, 3], [4, 5]] [[1, 2, 3, 4], [5]] [[1, 2, 3, 4, 5]] []
[[], [1, 2, 3, 4, 5]] [[1, 2, 3, 4, 5], []] [[1, 2], [3, 4, 5]]`,
  },
  {
    title: "writes to a part reach the array at once",
    text: program(`const [first, last] = chunksMut(list, 3); first?.reverse(); if (last) last[1] = 50; last?.sort((a, b) => b - a);
  console.log(list, last?.at(-1), first?.indexOf(1), first?.map((n) => n * 2), Array.isArray(first), last && [...last], JSON.stringify(last));`),
    expected: "[3, 2, 1, 50, 4] 4 2 [6, 4, 2] true [50, 4] [50,4]",
  },
  {
    title: "a part has a length that stays",
    text: program(`const [part] = chunksMut(list, 2);
  for (const change of [() => part?.push(1), () => part?.pop(), () => { if (part) part.length = 0; }]) console.log(message(change));
  console.log(list, part?.[2]);`),
    expected: `${"a part of an array cannot grow or shrink\n".repeat(3)}[1, 2, 3, 4, 5] ()`,
  },
  {
    title: "sizes that cannot be",
    text: program(`for (const size of [0, -1, 0.5, Number.NaN]) console.log(message(() => chunks(list, size)));
  console.log(message(() => splitAtMut(list, 6)));`),
    expected: `chunk size must be non-zero
a chunk cannot have -1 elements
a chunk cannot have 0.5 elements
a chunk cannot have NaN elements
mid > len`,
  },
  {
    title: "parts that threads sum up, and double",
    text: program(`const sums = thread.scope((s) => chunks(list, 2).map((part) => s.spawn(() => part.reduce((a, b) => a + b, 0))).map((h) => h.join().unwrap()));
  thread.scope((s) => { for (const part of chunksMut(list, 2)) s.spawn(move(() => { part.forEach((n, i) => { part[i] = n * 2; }); })); });
  thread.scope((s) => { for (const part of chunksMut(bytes, 2)) s.spawn(() => { part.fill(part.length); }); });
  console.log(sums, list, bytes);`),
    expected: "[3, 7, 5] [2, 4, 6, 8, 10] [2, 2, 2, 2, 1]",
  },
  {
    title: "a part does not go to a thread that nobody waits for",
    text: program(
      `const job = { part: chunksMut(bytes, 2)[0] }; console.log(message(() => thread.spawn(move(() => job.part?.length))));`,
    ),
    expected:
      "`job.part` cannot cross threads: it borrows a part of an array: only a scoped thread can have it",
  },
];
