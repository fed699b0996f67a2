import { sendable } from "../../engine/codec/hosts.js";
import type { Address } from "../../engine/heap/heap.js";
import { ThingKind } from "../../engine/log/things.js";
import { currentThread } from "../../engine/thread/thread.js";
import { begin as panicFor, raise } from "../raise.js";
import { asDebug, onDrop } from "../symbols.js";
import { dropShared, look, share } from "./shared-value.js";
import { begin, createOnce, isMade, makeOnce, onceRecord, State, stateOf, unmake } from "./state.js";

/**
 * A value that is made when a thread first asks for it. The others wait for it, and all look at the same. The value may
 * not change: it is frozen. At module level it is Rust's lazily made `static`. Rust's `std::sync::LazyLock`.
 *
 * @example
 * const PRIMES = new LazyLock(() => primesBelow(1000));
 * console.log(PRIMES.value.length);
 */
export class LazyLock<T> {
  readonly #address: Address;
  readonly #make: () => T;
  /** What this thread has seen: once made, it stays. */
  #seen: { readonly value: T } | null = null;
  /** Whether the value is somebody else's, or may be. */
  #left = false;

  constructor(make: () => T);
  /** @internal */
  constructor(make: () => T, address: Address);
  constructor(make: () => T, address: Address = createOnce(ThingKind.LazyLock)) {
    this.#make = make;
    this.#address = address;
  }

  /**
   * The value; the first one who asks makes it. Panics when it could not be made because its closure panicked, now or
   * earlier. A closure that asks for the value waits for itself: a deadlock.
   */
  get value(): T {
    this.#seen ??= { value: this.#force() };
    return this.#seen.value;
  }

  /** The value of `lazy`, made now if it was not yet. */
  static force<T>(lazy: LazyLock<T>): T {
    return lazy.value;
  }

  #force(): T {
    const at = this.#address;
    const found = begin(at);
    if (found === State.poisoned) raise("LazyLock instance has previously been poisoned");
    if (found === State.empty) makeOnce(at, State.poisoned, () => this.#store(this.#make()));
    // Only values of type T are stored there.
    return look(currentThread(), sharedAt(at)) as T;
  }

  #store(value: T): void {
    try {
      share(currentThread(), sharedAt(this.#address), value, "the LazyLock's value");
    } catch (error) {
      throw panicFor(error);
    }
  }

  /** What was made is dropped with it. @internal */
  [onDrop](): void {
    const at = this.#address;
    if (!this.#left && isMade(at)) dropShared(currentThread(), sharedAt(at), () => unmake(at));
  }

  /** @internal */
  [asDebug](debug: (value: unknown) => string): string {
    return `LazyLock(${stateOf(this.#address) === State.made ? debug(this.value) : "<uninit>"})`;
  }

  static {
    sendable(LazyLock, {
      freeze: (lazy: LazyLock<unknown>): [Address, () => unknown] => [lazy.#address, lazy.#make],
      thaw: ([address, make]) => new LazyLock<unknown>(make, address),
      leave(lazy) {
        lazy.#left = true;
      },
    });
  }
}

function sharedAt(at: Address): { slot: Address; version: number } {
  return { slot: at + onceRecord.value, version: 0 };
}
