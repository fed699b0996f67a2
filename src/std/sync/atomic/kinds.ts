import type { Heap } from "../../../engine/heap/heap.js";
import { type Cells, coded, longs, words } from "./cells.js";

/** Which values a type has, and how the heap holds them. */
export interface Kind<N> {
  /** Rust's name of the type. */
  readonly name: string;
  readonly holds: (value: N) => boolean;
  /** What `holds` asks for, in words. */
  readonly values: string;
  readonly cells: (heap: Heap) => Cells<N>;
}

/** A worker has one heap: what was made for it is made once. */
function onePerHeap<N>(make: (heap: Heap) => Cells<N>): Kind<N>["cells"] {
  let made: { readonly heap: Heap; readonly cells: Cells<N> } | null = null;
  return (heap) => {
    if (made?.heap !== heap) made = { heap, cells: make(heap) };
    return made.cells;
  };
}

function integer(name: string, min: number, max: number, make: (heap: Heap) => Cells<number>): Kind<number> {
  const holds = (value: number): boolean => Number.isInteger(value) && value >= min && value <= max;
  return { name, holds, values: `a whole number from ${min} to ${max}`, cells: onePerHeap(make) };
}

function bigInteger(
  name: string,
  min: bigint,
  max: bigint,
  make: (heap: Heap) => Cells<bigint>,
): Kind<bigint> {
  const holds = (value: bigint): boolean => typeof value === "bigint" && value >= min && value <= max;
  return { name, holds, values: `a bigint from ${min}n to ${max}n`, cells: onePerHeap(make) };
}

const { MIN_SAFE_INTEGER: least, MAX_SAFE_INTEGER: most } = Number;

/** Numbers that are held as 64 bits. */
const asNumbers = (cells: Cells<bigint>): Cells<number> => coded(cells, BigInt, Number);

export const i32 = integer("i32", -(2 ** 31), 2 ** 31 - 1, ({ words: view }) => words(view));
export const u32 = integer("u32", 0, 2 ** 32 - 1, ({ buffer }) => words(new Uint32Array(buffer)));
export const isize = integer("isize", least, most, ({ buffer }) =>
  asNumbers(longs(new BigInt64Array(buffer))),
);
export const usize = integer("usize", 0, most, ({ buffer }) => asNumbers(longs(new BigUint64Array(buffer))));
export const i64 = bigInteger("i64", -(2n ** 63n), 2n ** 63n - 1n, ({ buffer }) =>
  longs(new BigInt64Array(buffer)),
);
export const u64 = bigInteger("u64", 0n, 2n ** 64n - 1n, ({ buffer }) => longs(new BigUint64Array(buffer)));
export const bool: Kind<boolean> = {
  name: "bool",
  holds: (value) => typeof value === "boolean",
  values: "true or false",
  cells: onePerHeap(({ words: view }) => coded(words(view), Number, (bits) => bits === 1)),
};

/** All of them; an atomic in the heap says by its place here which it is of. */
export const kinds = [i32, u32, isize, usize, i64, u64, bool] as const;
