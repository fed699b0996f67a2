import { threadBound } from "../../engine/codec/hosts.js";
import { drop } from "../drop.js";
import { asDebug } from "../symbols.js";

/** A lock was taken whose value another thread may have left half changed. Rust's `std::sync::PoisonError`. */
export class PoisonError<G> {
  readonly #guard: G;

  /** @internal */
  constructor(guard: G) {
    this.#guard = guard;
  }

  /** The guard all the same. */
  intoInner(): G {
    return this.#guard;
  }

  /** The guard all the same, to read; this error keeps it. */
  getRef(): G {
    return this.#guard;
  }

  /** The guard all the same, to write; this error keeps it. */
  getMut(): G {
    return this.#guard;
  }

  toString(): string {
    return "poisoned lock: another task failed inside";
  }

  /** @internal */
  [Symbol.dispose](): void {
    drop(this.#guard);
  }

  /** @internal */
  [asDebug](): string {
    return "PoisonError { .. }";
  }

  static {
    threadBound(PoisonError, "a poisoned guard stays in the thread that locked");
  }
}

/** Why `tryLock` has no guard to give. Rust's `std::sync::TryLockError`. */
export class TryLockError<G> {
  readonly #poisoned: PoisonError<G> | null;

  private constructor(poisoned: PoisonError<G> | null) {
    this.#poisoned = poisoned;
  }

  /** @internal */
  static wouldBlock(): TryLockError<never> {
    return new TryLockError<never>(null);
  }

  /** @internal */
  static poisoned<G>(guard: G): TryLockError<G> {
    return new TryLockError(new PoisonError(guard));
  }

  /** True when somebody holds the lock; false when it is poisoned. */
  isWouldBlock(): boolean {
    return this.#poisoned === null;
  }

  /** One of the two, by the names of Rust's variants. */
  match<P, W>(arms: {
    readonly Poisoned: (error: PoisonError<G>) => P;
    readonly WouldBlock: () => W;
  }): P | W {
    return this.#poisoned === null ? arms.WouldBlock() : arms.Poisoned(this.#poisoned);
  }

  toString(): string {
    return this.#poisoned?.toString() ?? "try_lock failed because the operation would block";
  }

  /** @internal */
  [Symbol.dispose](): void {
    this.#poisoned?.[Symbol.dispose]();
  }

  /** @internal */
  [asDebug](): string {
    return this.#poisoned === null ? `"WouldBlock"` : `"Poisoned(..)"`;
  }
}
