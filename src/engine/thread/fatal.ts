import { OutOfMemory } from "../heap/heap.js";
import { death } from "./death.js";
import { withoutSuppressed } from "./unwinding.js";

/** What JavaScript reports as a RangeError; in Rust a full stack is no panic but the end of the process. */
export function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message === "Maximum call stack size exceeded";
}

/** Whether `error` is none of the learner's: no catch clause gets it, and it is no panic. */
export function isFatal(error: unknown): boolean {
  const cause = withoutSuppressed(error);
  return cause === death || cause instanceof OutOfMemory || isStackOverflow(cause);
}
