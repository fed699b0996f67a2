import { type Address, allocate, type Heap, read } from "../../../engine/heap/heap.js";
import { addThing, ThingKind } from "../../../engine/log/things.js";
import { Operation } from "../../../engine/operation.js";
import { serialWord } from "../../../engine/process/deadlock.js";
import { currentThread } from "../../../engine/thread/thread.js";
import { type Option, Some } from "../../option.js";
import { raise } from "../../raise.js";
import { Err, Ok, type Result } from "../../result.js";
import { asDebug } from "../../symbols.js";
import type { Cells } from "./cells.js";
import { type Kind, kinds } from "./kinds.js";
import { checkFailure, checkLoad, checkStore, Ordering } from "./ordering.js";

/** Words of an atomic in the heap: its value, of which the widest has 64 bits, its number, and its place in `kinds`. */
const record = { value: 0, serial: serialWord, kind: 3, size: 4 } as const;

/** The value of the atomic at `at`, as a text. Not for its users: it passes no gate. @internal */
export function glanceAtAtomic(heap: Heap, at: Address): string {
  return String(kinds[read(heap, at + record.kind)]?.cells(heap).load(at));
}

/**
 * What all atomics can do. Each method is one indivisible step: no other thread sees it half done, and nothing comes in
 * between what it reads and what it writes. A value that the type does not have is a panic.
 */
export abstract class Atomic<N> {
  readonly #kind: Kind<N>;
  /** @internal */
  readonly cells: Cells<N>;
  /** @internal */
  readonly address: Address;

  /** @internal */
  constructor(kind: Kind<N>, value: N, address: Address | null) {
    const thread = currentThread();
    const { heap } = thread;
    this.#kind = kind;
    this.cells = kind.cells(heap);
    this.address = address ?? allocate(heap, record.size);
    if (address !== null) return;
    this.cells.store(this.address, this.checked(value));
    heap.words[this.address + record.kind] = kinds.findIndex(({ name }) => name === kind.name);
    heap.words[this.address + record.serial] = addThing(thread, this.address, ThingKind.atomic);
  }

  /** The value. Panics for the orders `Release` and `AcqRel`. */
  load(order: Ordering): N {
    checkLoad(order);
    return this.begin(Operation.load).load(this.address);
  }

  /** Replaces the value. Panics for the orders `Acquire` and `AcqRel`. */
  store(value: N, order: Ordering): void {
    checkStore(order);
    this.checked(value);
    this.begin(Operation.store).store(this.address, value);
  }

  /** Replaces the value and returns the old one. */
  swap(value: N, _order: Ordering): N {
    this.checked(value);
    return this.begin(Operation.update).swap(this.address, value);
  }

  /**
   * Stores `next` if the value is `current`: `Ok` with the old value; `Err` with the actual one if it is not.
   *
   * @example state.compareExchange(0, 1, Ordering.AcqRel, Ordering.Acquire).isOk()
   */
  compareExchange(current: N, next: N, _success: Ordering, failure: Ordering): Result<N, N> {
    checkFailure(failure);
    this.checked(current);
    this.checked(next);
    const { gate } = currentThread();
    gate.pass(Operation.compareExchange, this.address, 1);
    const found = this.cells.compareExchange(this.address, current, next);
    if (found === current) return Ok(found);
    gate.conclude(0);
    return Err(found);
  }

  /** The same. Rust's may fail although the value is `current`; here it never does. */
  compareExchangeWeak(current: N, next: N, success: Ordering, failure: Ordering): Result<N, N> {
    return this.compareExchange(current, next, success, failure);
  }

  /** Stores the bitwise (of booleans, logical) "and" and returns the old value. */
  fetchAnd(value: N, _order: Ordering): N {
    this.checked(value);
    return this.begin(Operation.update).and(this.address, value);
  }

  /** Stores the bitwise "or" and returns the old value. */
  fetchOr(value: N, _order: Ordering): N {
    this.checked(value);
    return this.begin(Operation.update).or(this.address, value);
  }

  /** Stores the bitwise "exclusive or" and returns the old value. */
  fetchXor(value: N, _order: Ordering): N {
    this.checked(value);
    return this.begin(Operation.update).xor(this.address, value);
  }

  /**
   * Stores what `next` makes of the value, unless that is `None`; when another thread changed the value meanwhile,
   * `next` is asked again. `Ok` with the old value; `Err` with the actual one after `None`.
   *
   * @example seats.fetchUpdate(Ordering.AcqRel, Ordering.Acquire, (n) => (n > 0 ? Some(n - 1) : None))
   */
  fetchUpdate(set: Ordering, fetch: Ordering, next: (value: N) => Option<N>): Result<N, N> {
    let before = this.load(fetch);
    for (;;) {
      const after = next(before);
      if (after.isNone()) return Err(before);
      const exchanged = this.compareExchangeWeak(before, after.unwrap(), set, fetch);
      if (exchanged.isOk()) return exchanged;
      before = exchanged.unwrapErr();
    }
  }

  /** The newer name of `fetchUpdate`. */
  tryUpdate(set: Ordering, fetch: Ordering, next: (value: N) => Option<N>): Result<N, N> {
    return this.fetchUpdate(set, fetch, next);
  }

  /** The same with a function that always has a next value; returns the old one. */
  update(set: Ordering, fetch: Ordering, next: (value: N) => N): N {
    return this.fetchUpdate(set, fetch, (value) => Some(next(value))).unwrap();
  }

  /** The value, when nobody else can use the atomic any more. */
  intoInner(): N {
    return this.load(Ordering.SeqCst);
  }

  /** The value to read and to assign, when nobody else can use the atomic now: `atomic.getMut().value = 1`. */
  getMut(): { value: N } {
    const load = (): N => this.load(Ordering.SeqCst);
    const store = (value: N): void => this.store(value, Ordering.SeqCst);
    return {
      get value() {
        return load();
      },
      set value(value) {
        store(value);
      },
    };
  }

  /** @internal */
  [asDebug](debug: (value: unknown) => string): string {
    return debug(this.load(Ordering.SeqCst));
  }

  /** Lets the step begin; it is to be taken at once. @internal */
  begin(operation: Operation): Cells<N> {
    currentThread().gate.pass(operation, this.address);
    return this.cells;
  }

  /** @internal */
  checked(value: N): N {
    if (this.#kind.holds(value)) return value;
    return raise(`${String(value)} is no \`${this.#kind.name}\`, which is ${this.#kind.values}`);
  }
}
