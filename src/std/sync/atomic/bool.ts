import { sendable } from "../../../engine/codec/hosts.js";
import type { Address } from "../../../engine/heap/heap.js";
import { Atomic } from "./atomic.js";
import { bool } from "./kinds.js";
import type { Ordering } from "./ordering.js";

/**
 * A flag that threads change together. Rust's `std::sync::atomic::AtomicBool`.
 *
 * @example
 * const stop = new AtomicBool(false);
 * stop.store(true, Ordering.Release);
 */
export class AtomicBool extends Atomic<boolean> {
  constructor(value: boolean);
  /** @internal */
  constructor(value: boolean, address: Address | null);
  constructor(value: boolean, address: Address | null = null) {
    super(bool, value, address);
  }

  /** Turns the flag over and returns the old value. */
  fetchNot(order: Ordering): boolean {
    return this.fetchXor(true, order);
  }

  static {
    sendable(AtomicBool, {
      freeze: ({ address }) => address,
      thaw: (address) => new AtomicBool(false, address),
    });
  }
}
