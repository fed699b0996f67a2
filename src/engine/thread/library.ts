import type { Address } from "../heap/heap.js";
import type { Glimpse } from "../log/calls.js";
import type { Operation } from "../operation.js";
import type { PanicInfo } from "./panics.js";
import type { Thread } from "./thread.js";

/** What a program imports, and how main's result becomes an exit code. */
export interface Library {
  readonly names: object;
  readonly exitCode: (result: unknown) => number;
  /** Ends the life of a value that a thread owned. */
  readonly drop: (value: unknown) => void;
  /** Whether that does anything. */
  readonly needsDrop: (value: unknown) => boolean;
  /** Undoes what a program has done to the language itself. */
  readonly mend: () => void;
  /** What a panic hook is called with. */
  readonly hookInfo: (info: PanicInfo) => unknown;
  /** What `thread` finds in something when it does that to it; null for nothing. Changes nothing. */
  readonly glance: (thread: Thread, operation: Operation, object: Address) => Glimpse | null;
}
