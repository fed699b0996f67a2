import { sendable } from "../../../engine/codec/hosts.js";
import type { Address } from "../../../engine/heap/heap.js";
import { AtomicInteger } from "./integer.js";
import { i64, u64 } from "./kinds.js";

/**
 * A whole number of 64 bits, from -2^63 to 2^63 - 1, as a bigint: a `number` is exact up to 2^53 only. Rust's
 * `std::sync::atomic::AtomicI64`.
 *
 * @example
 * const sum = new AtomicI64(0n);
 * sum.fetchAdd(5n, Ordering.Relaxed);
 */
export class AtomicI64 extends AtomicInteger<bigint> {
  constructor(value: bigint);
  /** @internal */
  constructor(value: bigint, address: Address | null);
  constructor(value: bigint, address: Address | null = null) {
    super(i64, value, address);
  }

  static {
    sendable(AtomicI64, { freeze: ({ address }) => address, thaw: (address) => new AtomicI64(0n, address) });
  }
}

/**
 * A whole number of 64 bits without a sign, as a bigint. Rust's `std::sync::atomic::AtomicU64`.
 */
export class AtomicU64 extends AtomicInteger<bigint> {
  constructor(value: bigint);
  /** @internal */
  constructor(value: bigint, address: Address | null);
  constructor(value: bigint, address: Address | null = null) {
    super(u64, value, address);
  }

  static {
    sendable(AtomicU64, { freeze: ({ address }) => address, thaw: (address) => new AtomicU64(0n, address) });
  }
}
