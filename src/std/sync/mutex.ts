import { sendable, threadBound } from "../../engine/codec/hosts.js";
import type { Address } from "../../engine/heap/heap.js";
import { ThingKind } from "../../engine/log/things.js";
import { Operation, Test } from "../../engine/operation.js";
import { currentThread, type Thread } from "../../engine/thread/thread.js";
import type { Own } from "../own.js";
import { raise } from "../raise.js";
import { Err, Ok, type Result } from "../result.js";
import { asDebug, onDrop } from "../symbols.js";
import { Access } from "./guard.js";
import { createLock, isPoisoned, poison, takeOut } from "./lock.js";
import { LockHold } from "./lock-hold.js";
import { PoisonError, TryLockError } from "./poison.js";

/**
 * A value that one thread at a time may use. Rust's `std::sync::Mutex`.
 *
 * @example
 * const total = new Mutex(0);
 * {
 *   using guard = total.lock().unwrap();
 *   guard.value += 1;
 * }
 */
export class Mutex<T> {
  readonly #address: Address;
  readonly #hold: LockHold;

  constructor(value: T);
  /** @internal */
  constructor(value: T, address: Address | null);
  constructor(value: T, address: Address | null = null) {
    this.#address = address ?? createLock(value, "the Mutex's value", ThingKind.mutex);
    this.#hold = new LockHold(this.#address);
  }

  /** Waits until nobody holds the lock, then takes it. `Err` when a thread panicked while it held it. */
  lock(): Result<MutexGuard<T>, PoisonError<MutexGuard<T>>> {
    return lockAt(currentThread(), this.#address);
  }

  /** Takes the lock if nobody holds it. Never waits. */
  tryLock(): Result<MutexGuard<T>, TryLockError<MutexGuard<T>>> {
    const thread = currentThread();
    const at = this.#address;
    const wait = { operation: Operation.tryLock, object: at, cell: at, test: Test.zero };
    if (!thread.gate.tryFor(wait, 0, () => seize(thread, at))) return Err(TryLockError.wouldBlock());
    const guard = new MutexGuard<T>(thread, at);
    return isPoisoned(thread, at) ? Err(TryLockError.poisoned(guard)) : Ok(guard);
  }

  /**
   * The value, for the mutex's only owner to use without waiting: it can be read and changed as a guard's. Panics when
   * the mutex is locked all the same.
   */
  getMut(): Result<MutexGuard<T>, PoisonError<MutexGuard<T>>> {
    return this.tryLock().mapErr((error) =>
      error.match({
        Poisoned: (poisoned) => poisoned,
        WouldBlock: () => raise("getMut of a Mutex that is locked: its guard has to be dropped first"),
      }),
    );
  }

  /** True when a thread panicked while it held the lock. */
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

  /** The value, when nobody else can use the mutex any more. */
  intoInner(): Result<T, PoisonError<T>> {
    // What is stored there has type T.
    const value = takeOut(currentThread(), this.#address) as T;
    return this.isPoisoned() ? Err(new PoisonError(value)) : Ok(value);
  }

  /** What is in it is dropped with it. @internal */
  [onDrop](): void {
    this.#hold.drop();
  }

  /** @internal */
  [asDebug](debug: (value: unknown) => string): string {
    const data = this.tryLock().match({
      Ok: (guard) => shown(guard, debug),
      Err: (error) =>
        error.match({
          Poisoned: (poisoned) => shown(poisoned.intoInner(), debug),
          WouldBlock: () => `"<locked>"`,
        }),
    });
    return `Mutex { data: ${data}, poisoned: ${isPoisoned(currentThread(), this.#address)}, .. }`;
  }

  static {
    sendable(Mutex, {
      freeze: (mutex: Mutex<unknown>) => mutex.#address,
      thaw: (address) => new Mutex<unknown>(undefined, address),
      leave: (mutex, forGood) => mutex.#hold.leave(forGood),
    });
  }
}

function shown<T>(guard: MutexGuard<T>, debug: (value: unknown) => string): string {
  using held = guard;
  return debug(held.value);
}

/** Waits until nobody holds the mutex at `mutex`, then takes it. @internal */
export function lockAt<T>(thread: Thread, mutex: Address): Result<MutexGuard<T>, PoisonError<MutexGuard<T>>> {
  const wait = { operation: Operation.lock, object: mutex, cell: mutex, test: Test.zero };
  thread.gate.wait(wait, () => seize(thread, mutex));
  const guard = new MutexGuard<T>(thread, mutex);
  return isPoisoned(thread, mutex) ? Err(new PoisonError(guard)) : Ok(guard);
}

/** The cell holds the id of the thread that has the mutex; 0: none. */
function seize({ heap, id }: Thread, mutex: Address): boolean {
  return Atomics.compareExchange(heap.words, mutex, 0, id) === 0;
}

/**
 * The right to use a mutex's value, until the guard is disposed of: declare it with `using`. Rust's
 * `std::sync::MutexGuard`.
 */
export class MutexGuard<T> {
  readonly #access: Access<T>;

  /** @internal */
  constructor(thread: Thread, lock: Address) {
    this.#access = new Access<T>(thread, lock);
  }

  /** Unlocks for a while: writes the value back, calls `before`, unlocks. Says which mutex is to be locked again. @internal */
  static pause<T>(guard: Own<MutexGuard<T>>, before: () => void): Address {
    const access = guard.#access;
    access.end(unlock);
    before();
    unlock(access);
    return access.lock;
  }

  /** What the mutex guards. What is changed, or assigned, is there for the next one who locks. */
  get value(): T {
    return this.#access.value;
  }

  set value(value: T) {
    this.#access.value = value;
  }

  /** Unlocks. When the thread panicked since it locked, the lock is poisoned. */
  [Symbol.dispose](): void {
    if (!this.#access.isHeld) return;
    this.#access.end(unlock);
    unlock(this.#access);
  }

  /** @internal */
  [asDebug](debug: (value: unknown) => string): string {
    return debug(this.value);
  }

  static {
    threadBound(
      MutexGuard,
      "a `MutexGuard` cannot be sent between threads: the thread that locked must unlock",
    );
  }
}

function unlock({ thread, lock, poisons }: Access<unknown>): void {
  const { heap, gate } = thread;
  gate.pass(Operation.unlock, lock, Number(poisons));
  if (poisons) poison(thread, lock, 1);
  Atomics.store(heap.words, lock, 0);
  gate.wake(lock, 1);
}
