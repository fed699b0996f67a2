import type { Address } from "../../../engine/heap/heap.js";

/** Words of the heap as values of one type, with what can be done to one of them as a whole. Changes return the old value. */
export interface Cells<N> {
  load(at: Address): N;
  store(at: Address, value: N): void;
  swap(at: Address, value: N): N;
  /** Stores `value` where `expected` is. */
  compareExchange(at: Address, expected: N, value: N): N;
  add(at: Address, value: N): N;
  sub(at: Address, value: N): N;
  and(at: Address, value: N): N;
  or(at: Address, value: N): N;
  xor(at: Address, value: N): N;
  max(at: Address, value: N): N;
  min(at: Address, value: N): N;
}

/** One word each, as a number. */
export function words(view: Int32Array | Uint32Array): Cells<number> {
  const load = (at: Address): number => Atomics.load(view, at);
  const exchange = (at: Address, old: number, next: number): number =>
    Atomics.compareExchange(view, at, old, next);
  return {
    load,
    store: (at, value) => void Atomics.store(view, at, value),
    swap: (at, value) => Atomics.exchange(view, at, value),
    compareExchange: exchange,
    add: (at, value) => Atomics.add(view, at, value),
    sub: (at, value) => Atomics.sub(view, at, value),
    and: (at, value) => Atomics.and(view, at, value),
    or: (at, value) => Atomics.or(view, at, value),
    xor: (at, value) => Atomics.xor(view, at, value),
    max: (at, value) => replace(at, value, isLess, load, exchange),
    min: (at, value) => replace(at, value, isGreater, load, exchange),
  };
}

/** Two words each, from an even address on, as a bigint. */
export function longs(view: BigInt64Array | BigUint64Array): Cells<bigint> {
  const load = (at: Address): bigint => Atomics.load(view, at >> 1);
  const exchange = (at: Address, old: bigint, next: bigint): bigint =>
    Atomics.compareExchange(view, at >> 1, old, next);
  return {
    load,
    store: (at, value) => void Atomics.store(view, at >> 1, value),
    swap: (at, value) => Atomics.exchange(view, at >> 1, value),
    compareExchange: exchange,
    add: (at, value) => Atomics.add(view, at >> 1, value),
    sub: (at, value) => Atomics.sub(view, at >> 1, value),
    and: (at, value) => Atomics.and(view, at >> 1, value),
    or: (at, value) => Atomics.or(view, at >> 1, value),
    xor: (at, value) => Atomics.xor(view, at >> 1, value),
    max: (at, value) => replace(at, value, isLess, load, exchange),
    min: (at, value) => replace(at, value, isGreater, load, exchange),
  };
}

/** The same cells with values of another type, of which each is one of theirs. */
export function coded<N, B>(cells: Cells<B>, code: (value: N) => B, decode: (bits: B) => N): Cells<N> {
  return {
    load: (at) => decode(cells.load(at)),
    store: (at, value) => cells.store(at, code(value)),
    swap: (at, value) => decode(cells.swap(at, code(value))),
    compareExchange: (at, old, next) => decode(cells.compareExchange(at, code(old), code(next))),
    add: (at, value) => decode(cells.add(at, code(value))),
    sub: (at, value) => decode(cells.sub(at, code(value))),
    and: (at, value) => decode(cells.and(at, code(value))),
    or: (at, value) => decode(cells.or(at, code(value))),
    xor: (at, value) => decode(cells.xor(at, code(value))),
    max: (at, value) => decode(cells.max(at, code(value))),
    min: (at, value) => decode(cells.min(at, code(value))),
  };
}

/** Stores `value` if what is there is worse, however many tries that takes against threads on other cores. */
function replace<B>(
  at: Address,
  value: B,
  isWorse: (old: B, value: B) => boolean,
  load: (at: Address) => B,
  exchange: (at: Address, old: B, next: B) => B,
): B {
  let old = load(at);
  while (isWorse(old, value)) {
    const found = exchange(at, old, value);
    if (found === old) break;
    old = found;
  }
  return old;
}

const isLess = <B>(a: B, b: B): boolean => a < b;
const isGreater = <B>(a: B, b: B): boolean => a > b;
