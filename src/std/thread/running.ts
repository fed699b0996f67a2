import { availableParallelism as cores } from "node:os";
import { currentThread } from "../../engine/thread.js";
import * as threads from "../../engine/threads.js";
import type { IoError } from "../io.js";
import { raise } from "../raise.js";
import { Ok, type Result } from "../result.js";
import { Duration } from "../time.js";

/** Suspends this thread for at least `duration`. Promises nothing about the order of others. */
export function sleep(duration: Duration): void {
  if (!(duration instanceof Duration))
    return raise("thread.sleep takes a Duration, as in Duration.fromMillis(10)");
  currentThread().gate.sleep(duration.asNanos() / 1e6);
}

/** Lets other threads go first. */
export function yieldNow(): void {
  currentThread().gate.yield();
}

/** Waits until another thread calls `unpark` on this one; returns at once when one has. */
export function park(): void {
  threads.park();
}

/** True while this thread unwinds from a panic. */
export function panicking(): boolean {
  return currentThread().panicking;
}

/** How many threads can run at the same time here. */
export function availableParallelism(): Result<number, IoError> {
  return Ok(cores());
}
