import type { Address } from "../../../engine/heap/heap.js";
import type { Thread } from "../../../engine/thread/thread.js";
import { called } from "./called.js";
import { open } from "./open.js";

/** How those who wait at a condition variable come to know that somebody notified them. */
export interface Line {
  /** Puts the running thread in line. */
  enter(thread: Thread, line: Address): void;
  notifyOne(thread: Thread, line: Address): void;
  notifyAll(thread: Thread, line: Address): void;
  /** Takes the notification that the running thread may take, and with it leaves the line; false when there is none. */
  take(thread: Thread, line: Address): boolean;
  /** Leaves the line; true when there was a notification for it after all. */
  leave(thread: Thread, line: Address): boolean;
}

/** Real threads go in the order in which they came. Where orders are to be searched, any of those in line may go. */
export function lineOf({ gate }: Thread): Line {
  return gate.isVirtual ? open : called;
}
