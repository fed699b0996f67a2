import type { Analysis } from "../compiler/analysis/analysis.js";
import { isOffered } from "../compiler/analysis/std.js";

/** What makes a number that threads change together, as code: an atomic where std has them, else a lock. */
export function sharedNumber(analysis: Analysis): string {
  return isOffered("AtomicI32", analysis) ? "`new AtomicI32(…)` or `new Mutex(…)`" : "`new Mutex(…)`";
}
