import { sendable } from "../../../engine/codec/hosts.js";
import type { Address } from "../../../engine/heap/heap.js";
import { AtomicInteger } from "./integer.js";
import { i32, isize, u32, usize } from "./kinds.js";

/**
 * A whole number from -2^31 to 2^31 - 1 that threads change together. Rust's `std::sync::atomic::AtomicI32`.
 *
 * @example
 * const hits = new AtomicI32(0);
 * hits.fetchAdd(1, Ordering.SeqCst);
 */
export class AtomicI32 extends AtomicInteger<number> {
  constructor(value: number);
  /** @internal */
  constructor(value: number, address: Address | null);
  constructor(value: number, address: Address | null = null) {
    super(i32, value, address);
  }

  static {
    sendable(AtomicI32, { freeze: ({ address }) => address, thaw: (address) => new AtomicI32(0, address) });
  }
}

/**
 * A whole number from 0 to 2^32 - 1 that threads change together. Rust's `std::sync::atomic::AtomicU32`.
 */
export class AtomicU32 extends AtomicInteger<number> {
  constructor(value: number);
  /** @internal */
  constructor(value: number, address: Address | null);
  constructor(value: number, address: Address | null = null) {
    super(u32, value, address);
  }

  static {
    sendable(AtomicU32, { freeze: ({ address }) => address, thaw: (address) => new AtomicU32(0, address) });
  }
}

/**
 * A whole number of 64 bits, as a `number`. It takes safe integers (-2^53 + 1 to 2^53 - 1); the sum in it is exact, but
 * beyond those a `number` that is read is rounded. `AtomicI64` is exact, by bigints. Rust's
 * `std::sync::atomic::AtomicIsize`.
 */
export class AtomicIsize extends AtomicInteger<number> {
  constructor(value: number);
  /** @internal */
  constructor(value: number, address: Address | null);
  constructor(value: number, address: Address | null = null) {
    super(isize, value, address);
  }

  static {
    sendable(AtomicIsize, {
      freeze: ({ address }) => address,
      thaw: (address) => new AtomicIsize(0, address),
    });
  }
}

/**
 * A whole number of 64 bits without a sign, as a `number`: for counts and indices. It takes 0 to 2^53 - 1; the sum in it
 * is exact, but beyond that a `number` that is read is rounded: 0 less 1 wraps around to 2^64 - 1, which reads as
 * 18446744073709552000. `AtomicU64` is exact, by bigints. Rust's `std::sync::atomic::AtomicUsize`.
 *
 * @example
 * const next = new AtomicUsize(0);
 * const mine = next.fetchAdd(1, Ordering.Relaxed);
 */
export class AtomicUsize extends AtomicInteger<number> {
  constructor(value: number);
  /** @internal */
  constructor(value: number, address: Address | null);
  constructor(value: number, address: Address | null = null) {
    super(usize, value, address);
  }

  static {
    sendable(AtomicUsize, {
      freeze: ({ address }) => address,
      thaw: (address) => new AtomicUsize(0, address),
    });
  }
}
