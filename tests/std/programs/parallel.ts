import type { Shown } from "./shown.js";

const names = "AtomicI32, catchUnwind, chunksMut, debug, join, Ordering, panic, parIter, range, thread";

const program = (body: string, items = ""): string => `import { ${names} } from "thread-lessons";
const said = (body: () => unknown): string =>
  catchUnwind(body).unwrapErr().downcast(String).unwrapOr("another payload");
${items}
export function main() {
  ${body}
}`;

export const parallel: readonly Shown[] = [
  {
    title: "elements come out in the order of the source",
    text: program(`console.log(parIter([1, 2, 3, 4, 5]).map((n) => n * n).filter((n) => n > 1).collect());
  console.log(parIter(range(0, 9)).map((n) => n % 4).collect(), parIter(["a", "b", "c"]).reduce(() => "", (a, b) => a + b));`),
    expected: "[4, 9, 16, 25]\n[0, 1, 2, 3, 0, 1, 2, 3, 0] abc",
  },
  {
    title: "sums, counts, bests and questions",
    text: program(`const all = range(0, 1000), none = range(5, 3);
  console.log(parIter(all).sum(), parIter(all).filter((n) => n % 2 === 0).count(), parIter(all).min(), parIter(all).max());
  console.log(parIter(none).sum(), parIter(none).count(), parIter(none).min(), parIter(none).collect());
  console.log(parIter(all).any((n) => n === 57), parIter(all).all((n) => n < 999), parIter(none).any(() => true), parIter(none).all(() => false));
  console.log(parIter(["b", "a", "c"]).min(), parIter(["b", "a", "c"]).max(), parIter(none).reduce(() => 7, (a, b) => a + b));`),
    expected: '499500 500 Some(0) Some(999)\n0 0 None []\ntrue false false true\nSome("a") Some("c") 7',
  },
  {
    title: "typed arrays are read, and parts of them written, where they are",
    text: program(`const data = new Float64Array(10);
  parIter(chunksMut(data, 3)).forEach((part) => { part.fill(2); });
  console.log(parIter(data).map((x) => x / 2).sum(), data);`),
    expected: "10 [2, 2, 2, 2, 2, 2, 2, 2, 2, 2]",
  },
  {
    title: "closures share atomics, and what else they capture is there to be read",
    text: program(
      `const factor = 10, names = ["x", "y"];
  parIter(range(0, 20)).forEach((n) => { HITS.fetchAdd(n * factor + names.length, Ordering.Relaxed); });
  console.log(HITS);`,
      "const HITS = new AtomicI32(0);",
    ),
    expected: "1940",
  },
  {
    title: "elements may not be changed",
    text: program(`const list = [{ n: 1 }, { n: 2 }];
  console.log(catchUnwind(() => parIter(list).forEach((one) => { one.n = 5; })).isErr(), list);`),
    expected: "true [{ n: 1 }, { n: 2 }]",
  },
  {
    title: "a panic goes on in the caller, once all are done",
    text: program(
      `console.log(said(() => parIter(range(0, 8)).map((n) => { if (n === 5) panic("five"); DONE.fetchAdd(1, Ordering.Relaxed); return n; }).sum()), DONE);
  console.log(said(() => join(() => 1, () => panic("right"))), said(() => join(() => panic("left"), () => 1)));`,
      "const DONE = new AtomicI32(0);",
    ),
    // Eight elements in four pieces: the one after the fifth is never reached.
    expected: "five 7\nright left",
  },
  {
    title: "join gives both results, and what both changed",
    text: program(`let a = 1;
  const list = [1];
  console.log(join(() => { a += 1; return a; }, () => { list.push(2); return "b"; }), a, list);`),
    expected: '[2, "b"] 2 [1, 2]',
  },
  {
    title: "parallel parts work inside parallel parts",
    text: program(
      `console.log(parIter(range(0, 5)).map((n) => parIter(range(0, n)).sum()).collect(), fib(12));`,
      `function fib(n: number): number {
  if (n < 2) return n;
  const [a, b] = join(() => fib(n - 1), () => fib(n - 2));
  return a + b;
}`,
    ),
    expected: "[0, 0, 1, 3, 6] 144",
  },
  {
    title: "a range is of whole numbers, and may be empty",
    text: program(`console.log(parIter(range(-1, 2)).collect(), parIter(range(2, -1)).count());
  console.log(said(() => range(0.5, 3)));
  console.log(said(() => range(0, Number.NaN)));`),
    expected: `[-1, 0, 1] 0
a range goes from one whole number to another, not from 0.5 to 3
a range goes from one whole number to another, not from 0 to NaN`,
  },
];
