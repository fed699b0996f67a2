import { None, type Option, Some } from "../option.js";
import type { TypedArray } from "../slices.js";
import { asDebug } from "../symbols.js";
import type { Range } from "./range.js";
import type { End, Recipe, Stage } from "./recipe.js";
import { inParallel } from "./run.js";
import type { Source } from "./source.js";

/**
 * Goes through a list, a typed array or a range on all cores: pieces of it are done by several threads, and whoever is
 * done takes the next piece. The caller waits, and does pieces itself. The elements are for reading; so is what the
 * closures capture, other than through a `Mutex` or an atomic. A panic in a closure goes on in the caller.
 * `rayon`'s `par_iter`.
 *
 * Lists are copied to the threads and back, typed arrays and ranges are not: those gain most.
 *
 * @example
 * const squares = parIter([1, 2, 3]).map((n) => n * n).collect(); // [1, 4, 9]
 */
export function parIter(source: Range): ParIter<number>;
export function parIter(source: BigInt64Array | BigUint64Array): ParIter<bigint>;
export function parIter(source: Exclude<TypedArray, BigInt64Array | BigUint64Array>): ParIter<number>;
export function parIter<T>(source: readonly T[]): ParIter<T>;
export function parIter(source: Source<unknown>): ParIter<unknown> {
  return new ParIter(source, []);
}

/** What is to be done with each element; nothing is until its result is asked for. */
export class ParIter<T> {
  readonly #source: Source<unknown>;
  readonly #stages: readonly Stage[];

  /** @internal */
  constructor(source: Source<unknown>, stages: readonly Stage[]) {
    this.#source = source;
    this.#stages = stages;
  }

  /** What `f` makes of each element. */
  map<U>(f: (item: T) => U): ParIter<U> {
    return new ParIter(this.#source, [...this.#stages, { kind: "map", apply: f as Stage["apply"] }]);
  }

  /** The elements for which `f` holds. */
  filter(f: (item: T) => boolean): ParIter<T> {
    return new ParIter(this.#source, [...this.#stages, { kind: "filter", apply: f as Stage["apply"] }]);
  }

  /** Calls `f` with each element, in no order. */
  forEach(f: (item: T) => void): void {
    this.#run({ kind: "forEach", apply: f as Stage["apply"] });
  }

  /** All elements, in the order of the source. */
  collect(): T[] {
    return this.#run({ kind: "collect" }) as T[];
  }

  /**
   * Puts all elements together, two at a time, in the order of the source. `f` must not mind how they are grouped, and
   * `identity` makes what changes nothing.
   *
   * @example words.reduce(() => "", (a, b) => a + b)
   */
  reduce(identity: () => T, f: (a: T, b: T) => T): T {
    const end: End = { kind: "reduce", identity: identity as Stage["apply"], apply: f as Stage["apply"] };
    return this.#run(end) as T;
  }

  /** Of numbers with fractions the last digit may depend on how they are grouped. */
  sum(this: ParIter<number>): number {
    return this.#run({ kind: "sum" }) as number;
  }

  /** How many elements there are. */
  count(): number {
    return this.#run({ kind: "count" }) as number;
  }

  /** The least element; of equal ones the first. `None` when there is none. */
  min(): Option<T> {
    return optionOf<T>(this.#run({ kind: "min" }));
  }

  /** The greatest element; of equal ones the last. */
  max(): Option<T> {
    return optionOf<T>(this.#run({ kind: "max" }));
  }

  /** Whether `f` holds for one element at least. */
  any(f: (item: T) => boolean): boolean {
    return this.#run({ kind: "any", apply: f as Stage["apply"] }) as boolean;
  }

  /** Whether `f` holds for all elements; true when there is none. */
  all(f: (item: T) => boolean): boolean {
    return this.#run({ kind: "all", apply: f as Stage["apply"] }) as boolean;
  }

  #run(end: End): unknown {
    const recipe: Recipe = { stages: this.#stages, end };
    return inParallel(this.#source, recipe);
  }

  /** @internal */
  [asDebug](): string {
    return "ParIter { .. }";
  }
}

function optionOf<T>(list: unknown): Option<T> {
  const [value] = list as T[];
  return (list as T[]).length === 0 ? None : Some(value as T);
}
