import { sendable, threadBound } from "../../engine/codec/hosts.js";
import { serialWord } from "../../engine/deadlock.js";
import { allocate, read } from "../../engine/heap.js";
import { header } from "../../engine/layout.js";
import { Operation, Test } from "../../engine/operation.js";
import { currentThread } from "../../engine/thread.js";
import { begin, raise } from "../raise.js";
import { Err, Ok, type Result } from "../result.js";
import { asDebug } from "../symbols.js";
import { PoisonError, TryLockError } from "./poison.js";

/** Its words in the heap: a cell with the id of the thread that holds it (0: none), and the value. */
const record = { owner: 0, serial: serialWord, poisoned: 3, value: 4, size: 6 } as const;

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
  readonly #address: number;

  constructor(value: T);
  /** @internal */
  constructor(value: T, address: number | null);
  constructor(value: T, address: number | null = null) {
    this.#address = address ?? create(value);
  }

  /** Waits until nobody holds the lock, then takes it. `Err` when a thread panicked while it held it. */
  lock(): Result<MutexGuard<T>, PoisonError<MutexGuard<T>>> {
    const { gate } = currentThread();
    const at = this.#address;
    gate.wait({ operation: Operation.lock, object: at, cell: at, test: Test.zero }, () => seize(at));
    const guard = new MutexGuard<T>(at);
    return isPoisoned(at) ? Err(new PoisonError(guard)) : Ok(guard);
  }

  /** Takes the lock if nobody holds it. Never waits. */
  tryLock(): Result<MutexGuard<T>, TryLockError<MutexGuard<T>>> {
    currentThread().gate.pass(Operation.tryLock, this.#address);
    if (!seize(this.#address)) return Err(TryLockError.wouldBlock());
    const guard = new MutexGuard<T>(this.#address);
    return isPoisoned(this.#address) ? Err(TryLockError.poisoned(guard)) : Ok(guard);
  }

  /** True when a thread panicked while it held the lock. */
  isPoisoned(): boolean {
    currentThread().gate.pass(Operation.inspect, this.#address);
    return isPoisoned(this.#address);
  }

  clearPoison(): void {
    currentThread().gate.pass(Operation.inspect, this.#address);
    poison(this.#address, 0);
  }

  /** The value, when nobody else can use the mutex any more. */
  intoInner(): Result<T, PoisonError<T>> {
    const { heap, values } = currentThread();
    const value = values.get(read(heap, this.#address + record.value)) as T;
    return this.isPoisoned() ? Err(new PoisonError(value)) : Ok(value);
  }

  /** @internal */
  [asDebug](debug: (value: unknown) => string): string {
    const { heap, values } = currentThread();
    const locked = read(heap, this.#address) !== 0;
    const data = locked ? `"<locked>"` : debug(values.get(read(heap, this.#address + record.value)));
    return `Mutex { data: ${data}, poisoned: ${isPoisoned(this.#address)}, .. }`;
  }

  static {
    sendable(Mutex, {
      freeze: (mutex) => mutex.#address,
      thaw: (address) => new Mutex<unknown>(undefined, address),
    });
  }
}

function create(value: unknown): number {
  const { heap, values } = currentThread();
  const address = allocate(heap, record.size);
  heap.words[address + record.value] = values.put(value, "the Mutex's value");
  heap.words[address + record.serial] = Atomics.add(heap.words, header.lastObject, 1) + 1;
  return address;
}

function seize(address: number): boolean {
  const { heap, id } = currentThread();
  return Atomics.compareExchange(heap.words, address, 0, id) === 0;
}

function isPoisoned(address: number): boolean {
  return read(currentThread().heap, address + record.poisoned) === 1;
}

function poison(address: number, state: 0 | 1): void {
  const { heap } = currentThread();
  const before = Atomics.exchange(heap.words, address + record.poisoned, state);
  Atomics.add(heap.words, header.poisoned, state - before);
}

/**
 * The right to use a mutex's value, until the guard is disposed of: declare it with `using`. Rust's
 * `std::sync::MutexGuard`.
 */
export class MutexGuard<T> {
  readonly #address: number;
  readonly #panicking = currentThread().panicking;
  #copy: { value: T } | null = null;
  #held = true;

  /** @internal */
  constructor(address: number) {
    this.#address = address;
  }

  get value(): T {
    if (!this.#held) return raise("use of moved value: this guard was dropped");
    this.#copy ??= this.#load();
    return this.#copy.value;
  }

  set value(value: T) {
    this.#copy = { value };
  }

  /** Unlocks. When the thread panicked since it locked, the mutex is poisoned. */
  [Symbol.dispose](): void {
    if (!this.#held) return;
    this.#held = false;
    try {
      this.#store();
    } catch (error) {
      throw begin(error);
    } finally {
      this.#unlock();
    }
  }

  #store(): void {
    if (this.#copy === null) return;
    const { heap, values } = currentThread();
    const slot = this.#address + record.value;
    heap.words[slot] = values.changed(read(heap, slot), this.#copy.value, "the Mutex's value");
  }

  #unlock(): void {
    const { heap, gate, panicking } = currentThread();
    gate.pass(Operation.unlock, this.#address);
    if (panicking && !this.#panicking) poison(this.#address, 1);
    Atomics.store(heap.words, this.#address, 0);
    gate.wake(this.#address, 1);
  }

  /** @internal */
  [asDebug](debug: (value: unknown) => string): string {
    return debug(this.value);
  }

  #load(): { value: T } {
    const { heap, values } = currentThread();
    return { value: values.get(read(heap, this.#address + record.value)) as T };
  }

  static {
    threadBound(
      MutexGuard,
      "a `MutexGuard` cannot be sent between threads: the thread that locked must unlock",
    );
  }
}
