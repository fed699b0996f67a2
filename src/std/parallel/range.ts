import { raise } from "../raise.js";

/** The whole numbers from `start` up to `end`, which is not one of them. Rust's `std::ops::Range`. */
export class Range {
  /** @internal */
  constructor(
    readonly start: number,
    readonly end: number,
  ) {}
}

/**
 * The whole numbers from `start` up to `end`, which is not one of them: Rust's `start..end`. There are none where `end`
 * does not come after `start`. Panics when either is no whole number.
 *
 * @example parIter(range(0, 1_000_000)).filter(isPrime).count()
 */
export function range(start: number, end: number): Range {
  if (Number.isSafeInteger(start) && Number.isSafeInteger(end)) return new Range(start, end);
  return raise(`a range goes from one whole number to another, not from ${start} to ${end}`);
}
