import { sendable } from "../../engine/codec/hosts.js";
import type { Address } from "../../engine/heap/heap.js";
import { ThingKind } from "../../engine/log/things.js";
import { raise } from "../raise.js";
import { asDebug } from "../symbols.js";
import { begin, createOnce, makeOnce, State, stateOf } from "./state.js";

/**
 * Something that is done once, whichever thread comes first; the others wait until it is done. Rust's
 * `std::sync::Once`.
 *
 * @example
 * const START = new Once();
 * START.callOnce(() => console.log("only once"));
 */
export class Once {
  readonly #address: Address;

  constructor();
  /** @internal */
  constructor(address: Address);
  constructor(address: Address = createOnce(ThingKind.Once)) {
    this.#address = address;
  }

  /**
   * Calls `init`, unless that was done before. Panics when an earlier `init` panicked. An `init` that calls it again
   * waits for itself: a deadlock.
   */
  callOnce(init: () => void): void {
    const found = begin(this.#address);
    if (found === State.poisoned) raise("Once instance has previously been poisoned");
    if (found === State.empty) makeOnce(this.#address, State.poisoned, init);
  }

  /** The same, but tries again where an earlier one panicked; `init` can ask whether one did. */
  callOnceForce(init: (state: OnceState) => void): void {
    const found = begin(this.#address, [State.empty, State.poisoned]);
    if (found === State.made) return;
    makeOnce(this.#address, State.poisoned, () => init(new OnceState(found === State.poisoned)));
  }

  /** True once an `init` has returned. Never waits. */
  isCompleted(): boolean {
    return stateOf(this.#address) === State.made;
  }

  /** @internal */
  [asDebug](): string {
    return "Once { .. }";
  }

  static {
    sendable(Once, { freeze: (once) => once.#address, thaw: (address) => new Once(address) });
  }
}

/** What `callOnceForce` tells its closure. Rust's `std::sync::OnceState`. */
export class OnceState {
  readonly #poisoned: boolean;

  /** @internal */
  constructor(poisoned: boolean) {
    this.#poisoned = poisoned;
  }

  /** Whether an earlier call panicked. */
  isPoisoned(): boolean {
    return this.#poisoned;
  }

  /** @internal */
  [asDebug](): string {
    return `OnceState { poisoned: ${this.#poisoned} }`;
  }
}
