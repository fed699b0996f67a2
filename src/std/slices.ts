import { bufferOf } from "../engine/codec/memory.js";
import { markSlice } from "../engine/codec/slices.js";
import { raise } from "./raise.js";

/** What can be taken apart without a copy. */
export type TypedArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array
  | BigInt64Array
  | BigUint64Array;

/**
 * The parts of `array` with `size` elements each, for reading; the last one may be shorter. Panics when `size` is 0.
 * Parts of a typed array are views on its memory. Rust's `chunks`.
 *
 * @example chunks([1, 2, 3, 4, 5], 2) // [[1, 2], [3, 4], [5]]
 */
export function chunks<A extends TypedArray>(array: A, size: number): A[];
export function chunks<T>(array: readonly T[], size: number): (readonly T[])[];
export function chunks(array: Sliceable, size: number): Sliceable[] {
  return startsOf(array, size).map((start) => part(array, start, start + size));
}

/**
 * The parts of `array` with `size` elements each, for different scoped threads to change: what is written to a part is
 * written to `array`. The last part may be shorter; none can grow. Panics when `size` is 0. Rust's `chunks_mut`.
 *
 * @example
 * thread.scope((s) => {
 *   for (const part of chunksMut(data, 1000)) s.spawn(move(() => part.fill(1)));
 * });
 */
export function chunksMut<A extends TypedArray>(array: A, size: number): A[];
export function chunksMut<T>(array: T[], size: number): T[][];
export function chunksMut(array: Sliceable, size: number): Sliceable[] {
  return startsOf(array, size).map((start) => partMut(array, start, start + size));
}

/**
 * The elements of `array` before `middle` and those from there on, for reading. Panics when there are fewer than
 * `middle`. Rust's `split_at`.
 */
export function splitAt<A extends TypedArray>(array: A, middle: number): [A, A];
export function splitAt<T>(array: readonly T[], middle: number): [readonly T[], readonly T[]];
export function splitAt(array: Sliceable, middle: number): [Sliceable, Sliceable] {
  checkMiddle(array, middle);
  return [part(array, 0, middle), part(array, middle, array.length)];
}

/**
 * The elements of `array` before `middle` and those from there on, for two scoped threads to change. Panics when there
 * are fewer than `middle`. Rust's `split_at_mut`.
 *
 * @example const [left, right] = splitAtMut(data, 500);
 */
export function splitAtMut<A extends TypedArray>(array: A, middle: number): [A, A];
export function splitAtMut<T>(array: T[], middle: number): [T[], T[]];
export function splitAtMut(array: Sliceable, middle: number): [Sliceable, Sliceable] {
  checkMiddle(array, middle);
  return [partMut(array, 0, middle), partMut(array, middle, array.length)];
}

type Sliceable = unknown[] | readonly unknown[] | TypedArray;

function startsOf({ length }: Sliceable, size: number): readonly number[] {
  if (size === 0) return raise("chunk size must be non-zero");
  if (!(Number.isSafeInteger(size) && size > 0)) return raise(`a chunk cannot have ${size} elements`);
  return Array.from({ length: Math.ceil(length / size) }, (_, i) => i * size);
}

function checkMiddle({ length }: Sliceable, middle: number): void {
  if (!(Number.isSafeInteger(middle) && middle >= 0 && middle <= length)) raise("mid > len");
}

/** Nobody may change the elements while they are borrowed for reading, so those of an array may be copied. */
function part(array: Sliceable, start: number, end: number): Sliceable {
  return isTyped(array) ? viewOf(array, start, end) : array.slice(start, end);
}

function partMut(array: Sliceable, start: number, end: number): Sliceable {
  if (isTyped(array)) return viewOf(array, start, end);
  // `chunksMut` and `splitAtMut` are called with arrays that may be changed.
  const slice = sliceOf(array as unknown[], start, Math.min(end, array.length));
  markSlice(slice);
  return slice;
}

function isTyped(array: Sliceable): array is TypedArray {
  return ArrayBuffer.isView(array);
}

function viewOf(array: TypedArray, start: number, end: number): TypedArray {
  const view = array.subarray(start, end);
  markSlice(view);
  const buffer = bufferOf(view);
  if (buffer instanceof ArrayBuffer) markSlice(buffer);
  return view;
}

/** An array of fixed length whose elements are those of `array` from `start` on. */
function sliceOf(array: unknown[], start: number, end: number): unknown[] {
  const indexOf = (key: PropertyKey): number | null => {
    const index = typeof key === "string" ? Number(key) : Number.NaN;
    return Number.isSafeInteger(index) && index >= 0 && String(index) === key ? index : null;
  };
  return new Proxy(new Array<unknown>(end - start).fill(undefined), {
    get(target, key, receiver) {
      const index = indexOf(key);
      if (index === null) return Reflect.get(target, key, receiver);
      return index < target.length ? array[start + index] : undefined;
    },
    set(target, key, value) {
      const index = indexOf(key);
      if (index === null || index >= target.length)
        return key === "length" && value === target.length
          ? true
          : raise("a part of an array cannot grow or shrink");
      array[start + index] = value;
      return true;
    },
    getOwnPropertyDescriptor(target, key) {
      const index = indexOf(key);
      const found = Reflect.getOwnPropertyDescriptor(target, key);
      return found && index !== null ? { ...found, value: array[start + index] } : found;
    },
    defineProperty: () => raise("a part of an array cannot grow or shrink"),
    deleteProperty: () => raise("a part of an array cannot grow or shrink"),
  });
}
