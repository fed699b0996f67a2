import type { Operation } from "./operation.js";

/** A visible operation. */
export interface Visible {
  readonly kind: Operation;
  /** What it is done to: a mutex, a stream; of spawn, join, exit and the like the other thread's id. 0 for none. */
  readonly object: number;
  /** What else it concerns: of a thread's exit the scope that it leaves, of tryLock 1 if it succeeds. 0 for none. */
  readonly other: number;
}

/** A live thread and the operation that it will do next. */
export interface Pending {
  readonly thread: number;
  readonly operation: Visible;
  /** Whether it could be done now. */
  readonly enabled: boolean;
}

/** One step of an execution: a thread did its pending operation, and ran to its next. */
export interface Step {
  readonly thread: number;
  readonly operation: Visible;
  /** Every live thread as it stood before the step. */
  readonly before: readonly Pending[];
}

/** In a plan: whom the default policy takes. */
export const byPolicy = 0;

/**
 * What to do: these threads step by step, then whom the default policy takes, never one that sleeps. A thread sleeps until
 * a step conflicts with what it would do after it.
 */
export interface Plan {
  /** Ids of threads, or `byPolicy`. */
  readonly choices: readonly number[];
  /** Ids of threads that fall asleep before the last choice, whose step may wake them. */
  readonly sleep: readonly number[];
  /** Who goes on after the last choice; absent: whom the default policy takes. */
  readonly priorities?: Priorities;
  /** Whether it is told where in the source each operation is done, which takes its time. */
  readonly tells?: boolean;
}

/** Random priorities of threads (`byPriority`), and the steps at which who would go on loses its own. */
export interface Priorities {
  /** Not 0. */
  readonly seed: number;
  readonly changes: readonly number[];
}

export type ExecutionEnd = "exit" | "deadlock" | "limit" | "asleep" | "diverged";

/**
 * One execution. `asleep`: every thread that could have gone on slept, so that it shows nothing new. `diverged`: the
 * program did not do what it did when it ran in the same order before.
 */
export interface Execution {
  readonly steps: readonly Step[];
  /** Every live thread as it stands at the end. */
  readonly after: readonly Pending[];
  readonly end: ExecutionEnd;
}

/** Runs a program from its start as a plan says. */
export type Execute<E extends Execution> = (plan: Plan) => E | Promise<E>;
