import { availableParallelism as cores } from "node:os";
import { currentThread } from "../../engine/thread/thread.js";
import * as threads from "../../engine/thread/threads.js";
import type { IoError } from "../io.js";
import { Ok, type Result } from "../result.js";
import { type Duration, milliseconds } from "../time.js";

/** Suspends this thread for at least `duration`. Promises nothing about the order of others. */
export function sleep(duration: Duration): void {
  currentThread().gate.sleep(milliseconds(duration, "thread.sleep"));
}

/** Lets other threads go first. */
export function yieldNow(): void {
  currentThread().gate.yield();
}

/** Waits until another thread calls `unpark` on this one; returns at once when one has. */
export function park(): void {
  threads.park();
}

/** The same, but at most for `duration`. Does not tell which of the two it was. Rust's `thread::park_timeout`. */
export function parkTimeout(duration: Duration): void {
  threads.parkFor(milliseconds(duration, "thread.parkTimeout"));
}

/** True while this thread unwinds from a panic. */
export function panicking(): boolean {
  return currentThread().panicking;
}

/** How many threads can run at the same time here. */
export function availableParallelism(): Result<number, IoError> {
  return Ok(cores());
}
