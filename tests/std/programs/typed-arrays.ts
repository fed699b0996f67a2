import type { Shown } from "./shown.js";

const program = (
  body: string,
  items = "",
): string => `import { Arc, Mutex, catchUnwind, move, thread } from "thread-lessons";
${items}
export function main() {
  ${body}
}`;

/** Typed arrays are in memory that all threads see; a program must not notice but by what it costs. */
export const typedArrays: readonly Shown[] = [
  {
    title: "made in every way",
    text: program(
      `const a = Float64Array.from([1, 2]);
  const all = [a, a.slice(1), a.map((n) => n * 2), Uint8Array.of(3, 4), new Int32Array(new Set([5])), new Int16Array(2), new Float32Array(a)];
  console.log(all, all.map((one) => one.constructor.name).join());
  console.log(a instanceof Float64Array, Float64Array.name, Float64Array.BYTES_PER_ELEMENT, String(a), Object.keys(a));
  for (const length of [-1, 0.5, 2 ** 60]) try { console.log(new Uint8Array(length).length); } catch (e) { console.log((e as Error).name); }`,
    ),
    expected: `[[1, 2], [2], [2, 4], [3, 4], [5], [0, 0], [1, 2]] Float64Array,Float64Array,Float64Array,Uint8Array,Int32Array,Int16Array,Float32Array
true Float64Array 8 1,2 ["0", "1"]
RangeError
0
RangeError`,
  },
  {
    title: "of a class of the program",
    text: program(
      `const s = Samples.from([1, 2, 3]) as Samples; console.log(s.mean(), s instanceof Samples, s.filter((n) => n > 1) instanceof Samples, s.unit);`,
      `class Samples extends Float64Array { unit = "V"; mean() { return this.reduce((a, b) => a + b, 0) / this.length; } }`,
    ),
    expected: "2 true true V",
  },
  {
    title: "that crossed are the same memory",
    text: program(
      `const big = new Float64Array(1 << 20).fill(1);
  thread.scope((s) => { s.spawn(() => { big[0] = 5; }); s.spawn(() => big.length); });
  const back = thread.spawn(move(() => { big[1] = 6; return big; })).join().unwrap();
  const shared = new Mutex(back);
  thread.spawn(move(() => { shared.lock().unwrap().value[2] = 7; })).join().unwrap();
  console.log(shared.lock().unwrap().value.subarray(0, 4));`,
    ),
    expected: "[5, 6, 7, 1]",
  },
  {
    title: "that were moved are gone",
    text: program(
      `const holder = { samples: new Float64Array(3) }; const other = [holder];
  console.log(thread.spawn(move(() => holder.samples.length)).join().unwrap());
  const uses: (() => unknown)[] = [() => other[0]?.samples.length, () => [...(other[0]?.samples ?? [])], () => other[0]?.samples.fill(1)];
  for (const use of uses) console.log(catchUnwind(use).unwrapErr().downcast(String).unwrap());`,
    ),
    expected: `3\n${"use of moved value: this array was moved to another thread\n".repeat(3).trimEnd()}`,
  },
  {
    title: "that are asked for their buffer have one of their own, and cross by their contents",
    text: program(
      `const a = new Uint16Array([258]); const bytes = new Uint8Array(a.buffer); bytes[0] = 0;
  console.log(a, a.byteOffset, a.buffer.byteLength, thread.spawn(move(() => a)).join().unwrap());`,
    ).replace(", a.buffer.byteLength, thread", ", a.buffer.byteLength); console.log(thread"),
    expected: "[256] 0 2\n[256]",
  },
  {
    title: "that nobody holds any more make room",
    text: program(
      `let sum = 0; for (let i = 0; i < 1500; i++) { const a = new Float64Array(1 << 17); sum += a[i] ?? 1; a.fill(1, i, i + 1); }
  const parts = Array.from({ length: 3 }, (_, i) => new Uint8Array(50_000).fill(i).subarray(7, 9));
  for (let i = 0; i < 300; i++) new Float64Array(1 << 17).fill(9, 0, 9);
  console.log(sum, parts);`,
    ),
    expected: "0 [[0, 0], [1, 1], [2, 2]]",
  },
];
