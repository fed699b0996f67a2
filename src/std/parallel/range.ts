/** The whole numbers from `start` up to `end`, which is not one of them. Rust's `std::ops::Range`. */
export class Range {
  /** @internal */
  constructor(
    readonly start: number,
    readonly end: number,
  ) {}
}

/**
 * The whole numbers from `start` up to `end`, which is not one of them: Rust's `start..end`.
 *
 * @example parIter(range(0, 1_000_000)).filter(isPrime).count()
 */
export function range(start: number, end: number): Range {
  return new Range(start, end);
}
