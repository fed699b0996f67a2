/** How many, or how much: from `min` to `max`, both included. `max` null is no bound. */
export interface Range {
  readonly min: number;
  readonly max: number | null;
}

/**
 * That many or more.
 *
 * @example threads(atLeast(2))
 */
export function atLeast(min: number): Range {
  return { min: amount(min), max: null };
}

/**
 * That many or fewer.
 *
 * @example makespan(atMost(60))
 */
export function atMost(max: number): Range {
  return { min: 0, max: amount(max) };
}

/**
 * From `min` to `max`, both included.
 *
 * @example makespan(between(50, 60))
 */
export function between(min: number, max: number): Range {
  if (min > max) throw new RangeError(`between(${min}, ${max}): no such range`);
  return { min: amount(min), max: amount(max) };
}

/** A number stands for exactly that many. */
export function toRange(count: number | Range): Range {
  return typeof count === "object" ? count : { min: amount(count), max: amount(count) };
}

/** Authors may write without a type checker. */
function amount(count: number): number {
  if (typeof count === "number" && count >= 0) return count;
  throw new RangeError(`not a number from 0 on: ${String(count)}`);
}

export function inRange(count: number, { min, max }: Range): boolean {
  return count >= min && (max === null || count <= max);
}

/** As in "exactly 3", "at least 2", "at most 60", "50 to 60". */
export function describeRange({ min, max }: Range): string {
  if (max === null) return `at least ${min}`;
  if (min === max) return `exactly ${min}`;
  return min === 0 ? `at most ${max}` : `${min} to ${max}`;
}
