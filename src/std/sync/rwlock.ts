import { sendable } from "../../engine/codec/hosts.js";
import type { Address } from "../../engine/heap/heap.js";
import { ThingKind } from "../../engine/log/things.js";
import { Operation, Test } from "../../engine/operation.js";
import { currentThread, type Thread } from "../../engine/thread/thread.js";
import { raise } from "../raise.js";
import { Err, Ok, type Result } from "../result.js";
import { asDebug, onDrop } from "../symbols.js";
import { createLock, isPoisoned, poison, takeOut } from "./lock.js";
import { LockHold } from "./lock-hold.js";
import { PoisonError, TryLockError } from "./poison.js";
import { RwLockReadGuard, RwLockWriteGuard } from "./rwlock-guards.js";

/** The state of the lock: how many read; or the id of the thread that writes, less than zero. */
const free = 0;

/**
 * A value that any number of threads may read at a time, or one may change. Rust's `std::sync::RwLock`. A reader gets in
 * while others read, also when a writer waits.
 *
 * @example
 * const prices = new RwLock({ tea: 3 });
 * console.log(prices.read().unwrap().value.tea);
 * prices.write().unwrap().value.tea = 4;
 */
export class RwLock<T> {
  readonly #address: Address;
  readonly #hold: LockHold;

  constructor(value: T);
  /** @internal */
  constructor(value: T, address: Address | null);
  constructor(value: T, address: Address | null = null) {
    this.#address = address ?? createLock(value, "the RwLock's value", ThingKind.RwLock);
    this.#hold = new LockHold(this.#address);
  }

  /** Waits until nobody writes. `Err` when a thread panicked while it wrote. */
  read(): Result<RwLockReadGuard<T>, PoisonError<RwLockReadGuard<T>>> {
    const thread = currentThread();
    const at = this.#address;
    const wait = { operation: Operation.read, object: at, cell: at, test: Test.atLeast, operand: free };
    thread.gate.wait(wait, () => enter(thread, at));
    const guard = new RwLockReadGuard<T>(thread, at);
    return isPoisoned(thread, at) ? Err(new PoisonError(guard)) : Ok(guard);
  }

  /** Waits until nobody reads or writes. `Err` when a thread panicked while it wrote. */
  write(): Result<RwLockWriteGuard<T>, PoisonError<RwLockWriteGuard<T>>> {
    const thread = currentThread();
    const at = this.#address;
    const wait = { operation: Operation.write, object: at, cell: at, test: Test.zero };
    thread.gate.wait(wait, () => seize(thread, at));
    const guard = new RwLockWriteGuard<T>(thread, at);
    return isPoisoned(thread, at) ? Err(new PoisonError(guard)) : Ok(guard);
  }

  /** The same as `read`, if nobody writes. Never waits. */
  tryRead(): Result<RwLockReadGuard<T>, TryLockError<RwLockReadGuard<T>>> {
    const thread = currentThread();
    const at = this.#address;
    const wait = { operation: Operation.tryRead, object: at, cell: at, test: Test.atLeast, operand: free };
    if (!thread.gate.tryFor(wait, 0, () => enter(thread, at))) return Err(TryLockError.wouldBlock());
    const guard = new RwLockReadGuard<T>(thread, at);
    return isPoisoned(thread, at) ? Err(TryLockError.poisoned(guard)) : Ok(guard);
  }

  /** The same as `write`, if nobody reads or writes. Never waits. */
  tryWrite(): Result<RwLockWriteGuard<T>, TryLockError<RwLockWriteGuard<T>>> {
    const thread = currentThread();
    const at = this.#address;
    const wait = { operation: Operation.tryWrite, object: at, cell: at, test: Test.zero };
    if (!thread.gate.tryFor(wait, 0, () => seize(thread, at))) return Err(TryLockError.wouldBlock());
    const guard = new RwLockWriteGuard<T>(thread, at);
    return isPoisoned(thread, at) ? Err(TryLockError.poisoned(guard)) : Ok(guard);
  }

  /**
   * The value, for the lock's only owner to use without waiting: it can be read and changed as a guard's. Panics when
   * the lock is held all the same.
   */
  getMut(): Result<RwLockWriteGuard<T>, PoisonError<RwLockWriteGuard<T>>> {
    return this.tryWrite().mapErr((error) =>
      error.match({
        Poisoned: (poisoned) => poisoned,
        WouldBlock: () => raise("getMut of an RwLock that is locked: its guard has to be dropped first"),
      }),
    );
  }

  /** The value, when nobody else can use the lock any more. */
  intoInner(): Result<T, PoisonError<T>> {
    // What is stored there has type T.
    const value = takeOut(currentThread(), this.#address) as T;
    return this.isPoisoned() ? Err(new PoisonError(value)) : Ok(value);
  }

  /** True when a thread panicked while it wrote. A reader that panics does no harm. */
  isPoisoned(): boolean {
    const thread = currentThread();
    thread.gate.pass(Operation.isPoisoned, this.#address);
    return isPoisoned(thread, this.#address);
  }

  /** From now on the lock counts as if no thread had panicked: the value is in order again. */
  clearPoison(): void {
    const thread = currentThread();
    thread.gate.pass(Operation.clearPoison, this.#address);
    poison(thread, this.#address, 0);
  }

  /** What is in it is dropped with it. @internal */
  [onDrop](): void {
    this.#hold.drop();
  }

  /** @internal */
  [asDebug](debug: (value: unknown) => string): string {
    const data = this.tryRead().match({
      Ok: (guard) => shown(guard, debug),
      Err: (error) =>
        error.match({
          Poisoned: (poisoned) => shown(poisoned.intoInner(), debug),
          WouldBlock: () => "<locked>",
        }),
    });
    return `RwLock { data: ${data}, poisoned: ${isPoisoned(currentThread(), this.#address)}, .. }`;
  }

  static {
    sendable(RwLock, {
      freeze: (lock: RwLock<unknown>) => lock.#address,
      thaw: (address) => new RwLock<unknown>(undefined, address),
      leave: (lock, forGood) => lock.#hold.leave(forGood),
    });
  }
}

function shown<T>(guard: RwLockReadGuard<T>, debug: (value: unknown) => string): string {
  using held = guard;
  return debug(held.value);
}

/** One reader more, unless somebody writes. */
function enter({ heap: { words } }: Thread, lock: Address): boolean {
  for (let state = Atomics.load(words, lock); state >= free; ) {
    const before = Atomics.compareExchange(words, lock, state, state + 1);
    if (before === state) return true;
    state = before;
  }
  return false;
}

function seize({ heap: { words }, id }: Thread, lock: Address): boolean {
  return Atomics.compareExchange(words, lock, free, -id) === free;
}
