import type { Shown } from "./shown.js";

const names =
  "AtomicBool, AtomicI32, AtomicI64, AtomicIsize, AtomicU32, AtomicU64, AtomicUsize, catchUnwind, fence, move, None, Ordering, Some, thread";

const program = (body: string, items = ""): string => `import { ${names} } from "thread-lessons";
const { Relaxed, Acquire, Release, AcqRel, SeqCst } = Ordering;
/** What a panic says. */
const said = (body: () => unknown): string =>
  catchUnwind(body).unwrapErr().downcast(String).unwrapOr("another payload");
${items}
export function main() {
  ${body}
}`;

export const atomics: readonly Shown[] = [
  {
    title: "each change returns the old value",
    text: program(`const a = new AtomicI32(6);
  console.log(a.fetchAdd(4, Relaxed), a.fetchSub(1, Relaxed), a.fetchAnd(12, Relaxed), a.fetchOr(3, Relaxed));
  console.log(a.fetchXor(1, Relaxed), a.fetchMax(20, Relaxed), a.fetchMin(-2, Relaxed), a.swap(1, Relaxed));
  a.store(5, Release);
  console.log(a.load(Acquire), a, a.intoInner());
  a.getMut().value += 2;
  console.log(a);`),
    expected: "6 10 9 8\n11 10 20 -2\n5 5 5\n7",
  },
  {
    title: "compareExchange says what it found",
    text: program(`const a = new AtomicU32(1);
  console.log(a.compareExchange(1, 2, AcqRel, Acquire), a.compareExchangeWeak(1, 3, AcqRel, Relaxed), a);`),
    expected: "Ok(1) Err(2) 2",
  },
  {
    title: "fetchUpdate stores what the closure makes, or nothing",
    text: program(`const a = new AtomicUsize(1);
  const take = () => a.fetchUpdate(SeqCst, SeqCst, (n) => (n > 0 ? Some(n - 1) : None));
  console.log(take(), take(), a.tryUpdate(SeqCst, SeqCst, () => Some(9)), a.update(SeqCst, SeqCst, (n) => n * 2), a);`),
    expected: "Ok(1) Err(0) Ok(0) 9 18",
  },
  {
    title: "sums wrap around at the ends of the type",
    text: program(`const i = new AtomicI32(2147483647), u = new AtomicU32(0), l = new AtomicI64(-(2n ** 63n)), m = new AtomicU64(0n);
  i.fetchAdd(1, Relaxed); u.fetchSub(1, Relaxed); l.fetchSub(1n, Relaxed); m.fetchSub(1n, Relaxed);
  console.log(i, u, l, m);
  const z = new AtomicUsize(0), s = new AtomicIsize(0);
  z.fetchSub(1, Relaxed); s.fetchSub(1, Relaxed);
  console.log(z.load(Relaxed) === 2 ** 64 - 1, s, z.fetchMax(5, Relaxed) === 2 ** 64 - 1, z.fetchAdd(1, Relaxed) > 5, z);`),
    expected: "-2147483648 4294967295 9223372036854775807 18446744073709551615\ntrue -1 true true 0",
  },
  {
    title: "a value that the type does not have is a panic",
    text: program(`const a = new AtomicI32(0), u = new AtomicUsize(0), l = new AtomicU64(0n);
  for (const bad of [1.5, Number.NaN, 2 ** 40]) console.log(said(() => a.store(bad, SeqCst)));
  console.log(said(() => u.fetchAdd(-1, SeqCst)));
  console.log(said(() => l.swap(2n ** 64n, SeqCst)));
  console.log(said(() => new AtomicU32(-1)));
  console.log(a, u, l);`),
    expected: [
      "1.5 is no `i32`, which is a whole number from -2147483648 to 2147483647",
      "NaN is no `i32`, which is a whole number from -2147483648 to 2147483647",
      "1099511627776 is no `i32`, which is a whole number from -2147483648 to 2147483647",
      "-1 is no `usize`, which is a whole number from 0 to 9007199254740991",
      "18446744073709551616 is no `u64`, which is a bigint from 0n to 18446744073709551615n",
      "-1 is no `u32`, which is a whole number from 0 to 4294967295",
      "0 0 0",
    ].join("\n"),
  },
  {
    title: "an order that an operation cannot have is a panic",
    text: program(`const a = new AtomicBool(false);
  const orders: Ordering[] = [Release, AcqRel, Acquire, Relaxed];
  for (const order of orders.slice(0, 2)) console.log(said(() => a.load(order)));
  for (const order of orders.slice(1, 3)) console.log(said(() => a.store(true, order)));
  for (const order of orders.slice(0, 2)) console.log(said(() => a.compareExchange(true, false, SeqCst, order)));
  for (const order of orders.slice(3)) console.log(said(() => fence(order)));
  fence(SeqCst);`),
    expected: [
      "there is no such thing as a release load",
      "there is no such thing as an acquire-release load",
      "there is no such thing as an acquire-release store",
      "there is no such thing as an acquire store",
      "there is no such thing as a release failure ordering",
      "there is no such thing as an acquire-release failure ordering",
      "there is no such thing as a relaxed fence",
    ].join("\n"),
  },
  {
    title: "a flag",
    text: program(`const f = new AtomicBool(true);
  console.log(f.fetchNot(SeqCst), f.fetchOr(true, SeqCst), f.fetchAnd(true, SeqCst), f.fetchXor(true, SeqCst), f.swap(true, SeqCst), f);`),
    expected: "true false true true false true",
  },
  {
    title: "a static and one that moves are the same to all threads",
    text: program(
      `const own = new AtomicI64(1n);
  const threads = [1, 2, 3].map((n) => thread.spawn(move(() => { HITS.fetchAdd(n, Relaxed); })));
  for (const one of threads) one.join().unwrap();
  const back = thread.spawn(move(() => { own.fetchAdd(5n, Relaxed); return own; })).join().unwrap();
  console.log(HITS, back);`,
      "const HITS = new AtomicUsize(0);",
    ),
    expected: "6 6",
  },
];
