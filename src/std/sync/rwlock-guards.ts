import { threadBound } from "../../engine/codec/hosts.js";
import type { Address } from "../../engine/heap/heap.js";
import { Operation } from "../../engine/operation.js";
import type { Thread } from "../../engine/thread/thread.js";
import type { Own } from "../own.js";
import { raise } from "../raise.js";
import { asDebug } from "../symbols.js";
import { frozenIn } from "./frozen.js";
import { Access } from "./guard.js";
import { poison } from "./lock.js";

/**
 * The right to read an `RwLock`'s value together with other readers, until the guard is disposed of: declare it with
 * `using`. The value is frozen, with all that it holds. Rust's `std::sync::RwLockReadGuard`.
 */
export class RwLockReadGuard<T> {
  readonly #thread: Thread;
  readonly #lock: Address;
  #loaded = false;
  #value: T | undefined = undefined;
  #held = true;

  /** @internal */
  constructor(thread: Thread, lock: Address) {
    this.#thread = thread;
    this.#lock = lock;
  }

  /** What the lock guards, frozen. */
  get value(): T {
    if (!this.#held) return raise("use of moved value: this guard was dropped");
    if (!this.#loaded) {
      // What is stored there has type T, in whatever thread.
      this.#value = frozenIn(this.#thread, this.#lock) as T;
      this.#loaded = true;
    }
    return this.#value as T;
  }

  /** Lets go of the lock. A panic meanwhile does not poison: a reader cannot leave anything half changed. */
  [Symbol.dispose](): void {
    if (!this.#held) return;
    this.#held = false;
    const { heap, gate } = this.#thread;
    gate.pass(Operation.unlockRead, this.#lock);
    const readers = Atomics.sub(heap.words, this.#lock, 1) - 1;
    // While anybody reads, only writers wait.
    if (readers === 0) gate.wake(this.#lock, 1);
  }

  /** @internal */
  [asDebug](debug: (value: unknown) => string): string {
    return debug(this.value);
  }

  static {
    threadBound(
      RwLockReadGuard,
      "an `RwLockReadGuard` cannot be sent between threads: the thread that locked must unlock",
    );
  }
}

/**
 * The right to change an `RwLock`'s value while nobody else reads or writes it, until the guard is disposed of: declare
 * it with `using`. Rust's `std::sync::RwLockWriteGuard`.
 */
export class RwLockWriteGuard<T> {
  readonly #access: Access<T>;

  /** @internal */
  constructor(thread: Thread, lock: Address) {
    this.#access = new Access<T>(thread, lock);
  }

  /** Goes on as a reader: other readers get in, and no writer comes between. */
  static downgrade<T>(guard: Own<RwLockWriteGuard<T>>): RwLockReadGuard<T> {
    const access = guard.#access;
    access.end(unlock);
    leave(access, 1);
    return new RwLockReadGuard<T>(access.thread, access.lock);
  }

  /** What the lock guards. What is changed, or assigned, is there for the next one who locks. */
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
      RwLockWriteGuard,
      "an `RwLockWriteGuard` cannot be sent between threads: the thread that locked must unlock",
    );
  }
}

function unlock(access: Access<unknown>): void {
  leave(access, 0);
}

/** Gives up the right to write; the thread goes on as a reader, or not at all. */
function leave({ thread, lock, poisons }: Access<unknown>, readers: 0 | 1): void {
  const { heap, gate } = thread;
  gate.pass(Operation.unlockWrite, lock, Number(poisons));
  if (poisons) poison(thread, lock, 1);
  Atomics.store(heap.words, lock, readers);
  gate.wake(lock, Number.POSITIVE_INFINITY);
}
