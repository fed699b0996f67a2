import { raise } from "../../raise.js";

/**
 * What an atomic operation promises about the order of the operations around it. Rust's `std::sync::atomic::Ordering`.
 *
 * JavaScript's atomics know one order only, so every operation is `SeqCst` here, whichever is asked for: a program that
 * is right with `Relaxed` in Rust is right here; a program that is right here may need a stronger one in Rust. What
 * Rust refuses (a `Release` load) panics as it does there.
 */
export const Ordering = {
  /** Promises nothing about other operations. */
  Relaxed: "Relaxed",
  /** For loads: what was done before the `Release` store that it reads is there for all that follows. */
  Acquire: "Acquire",
  /** For stores: whoever reads it by an `Acquire` load sees all that was done before. */
  Release: "Release",
  /** Both, for what loads and stores at once. */
  AcqRel: "AcqRel",
  /** The same, and all threads see all such operations in one order. */
  SeqCst: "SeqCst",
} as const;
export type Ordering = (typeof Ordering)[keyof typeof Ordering];

export function checkLoad(order: Ordering): void {
  if (order === Ordering.Release) raise("there is no such thing as a release load");
  if (order === Ordering.AcqRel) raise("there is no such thing as an acquire-release load");
}

export function checkStore(order: Ordering): void {
  if (order === Ordering.Acquire) raise("there is no such thing as an acquire store");
  if (order === Ordering.AcqRel) raise("there is no such thing as an acquire-release store");
}

/** The order of a compare-and-exchange that fails, which is a load. */
export function checkFailure(order: Ordering): void {
  if (order === Ordering.Release) raise("there is no such thing as a release failure ordering");
  if (order === Ordering.AcqRel) raise("there is no such thing as an acquire-release failure ordering");
}

/**
 * Orders what this thread did before it and what it does after it. All operations here are in one order already, so it
 * does nothing. Panics when it is asked to be `Relaxed`. Rust's `std::sync::atomic::fence`.
 */
export function fence(order: Ordering): void {
  if (order === Ordering.Relaxed) raise("there is no such thing as a relaxed fence");
}
