import { sendable } from "../../engine/codec/hosts.js";
import type { Address } from "../../engine/heap/heap.js";
import { ThingKind } from "../../engine/log/things.js";
import { currentThread } from "../../engine/thread/thread.js";
import { None, type Option, Some } from "../option.js";
import type { Own } from "../own.js";
import { begin as panicFor } from "../raise.js";
import { Err, Ok, type Result } from "../result.js";
import { asDebug, onDrop } from "../symbols.js";
import { dropShared, look, type Shared, share, takeBack } from "./shared-value.js";
import { begin, createOnce, finish, isMade, makeOnce, onceRecord, State, stateOf, unmake } from "./state.js";

/**
 * A place for one value, which any thread can fill and all can look at then. The value may not change: it is frozen.
 * Rust's `std::sync::OnceLock`.
 *
 * @example
 * const CONFIG = new OnceLock<Config>();
 * const config = CONFIG.getOrInit(() => readConfig());
 */
export class OnceLock<T> {
  readonly #address: Address;
  /** Whether the place is somebody else's, or may be. */
  #left = false;

  constructor();
  /** @internal */
  constructor(address: Address);
  constructor(address: Address = createOnce(ThingKind.OnceLock)) {
    this.#address = address;
  }

  /** The value, if it is there already. Never waits. */
  get(): Option<T> {
    return stateOf(this.#address) === State.made ? Some(this.#value()) : None;
  }

  /** Fills the place; `Err` with `value` when another value came first. Waits while a thread is making one. */
  set(value: Own<T>): Result<void, T> {
    if (begin(this.#address) !== State.empty) return Err(value);
    makeOnce(this.#address, State.empty, () => this.#store(value));
    return Ok(undefined);
  }

  /**
   * The value, which `make` makes if there is none yet; others who ask wait for it. When `make` panics, the place stays
   * empty, for the next one to try. A `make` that asks for the value waits for itself: a deadlock.
   */
  getOrInit(make: () => T): T {
    if (begin(this.#address) === State.empty) makeOnce(this.#address, State.empty, () => this.#store(make()));
    return this.#value();
  }

  /** Takes the value out, when nobody else can use the place now: it is empty again. */
  take(): Option<T> {
    if (begin(this.#address, [State.made]) !== State.made) return None;
    const thread = currentThread();
    const shared = this.#shared();
    const value = takeBack(thread, shared);
    thread.heap.words[this.#address + onceRecord.version] = shared.version + 1;
    finish(this.#address, State.empty);
    // Only values of type T are stored there.
    return Some(value as T);
  }

  /** The value, when nobody else can use the place any more. */
  intoInner(): Option<T> {
    return this.take();
  }

  #store(value: T): void {
    try {
      share(currentThread(), this.#shared(), value, "the OnceLock's value");
    } catch (error) {
      throw panicFor(error);
    }
  }

  #value(): T {
    return look(currentThread(), this.#shared()) as T;
  }

  #shared(): Shared {
    const { words } = currentThread().heap;
    const at = this.#address;
    return { slot: at + onceRecord.value, version: words[at + onceRecord.version] ?? 0 };
  }

  /** What is in it is dropped with it. @internal */
  [onDrop](): void {
    const at = this.#address;
    if (!this.#left && isMade(at)) dropShared(currentThread(), this.#shared(), () => unmake(at));
  }

  /** @internal */
  [asDebug](debug: (value: unknown) => string): string {
    return this.get().match({
      Some: (value) => `OnceLock(${debug(value)})`,
      None: () => "OnceLock(<uninit>)",
    });
  }

  static {
    sendable(OnceLock, {
      freeze: (lock: OnceLock<unknown>) => lock.#address,
      thaw: (address) => new OnceLock<unknown>(address),
      leave(lock) {
        lock.#left = true;
      },
    });
  }
}
