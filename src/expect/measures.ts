import type { Claim } from "./claims.js";
import { atLeast, type Range, toRange } from "./range.js";

/**
 * How many locks are poisoned when the program ends: at least one, unless told.
 *
 * @example poisons(1)
 */
export function poisons(count: number | Range = atLeast(1)): Claim {
  return { kind: "poisons", range: toRange(count) };
}

/**
 * How many threads main and its threads spawn, main not counted.
 *
 * @example threads(4)
 * @example threads(atLeast(2))
 */
export function threads(count: number | Range): Claim {
  return { kind: "threads", range: toRange(count) };
}

/**
 * How many threads print at least one line on stdout, main among them.
 *
 * @example speakers(atLeast(2))
 */
export function speakers(count: number | Range): Claim {
  return { kind: "speakers", range: toRange(count) };
}

/**
 * How long the program takes on an ideal machine with enough cores, in milliseconds. Sleeping takes time there and
 * computing takes none: "is it really parallel?" needs no stopwatch.
 *
 * @example makespan(atMost(60))
 */
export function makespan(ms: number | Range): Claim {
  return { kind: "makespan", range: toRange(ms) };
}

/**
 * How many milliseconds all threads, main among them, sleep in all, each counted by itself, on an ideal machine. Where a
 * sleep stands for work, this is the work.
 *
 * @example sleeps(atLeast(80))
 */
export function sleeps(ms: number | Range): Claim {
  return { kind: "sleeps", range: toRange(ms) };
}

/**
 * How many threads, main among them, have started and not yet exited at one time, on an ideal machine.
 *
 * @example overlaps(atLeast(3))
 */
export function overlaps(count: number | Range): Claim {
  return { kind: "overlaps", range: toRange(count) };
}

/**
 * How many messages each channel of the program has room for. One that `mpsc.channel` made has room for any number.
 *
 * @example capacity(atMost(1))
 */
export function capacity(count: number | Range): Claim {
  return { kind: "capacity", range: toRange(count) };
}

/**
 * How many different outputs the program has, over all orders in which its threads can run: its lines, by whom, its panics
 * and how it ends.
 *
 * @example outputs(56)
 */
export function outputs(count: number | Range): Claim {
  return { kind: "outputs", range: toRange(count) };
}
