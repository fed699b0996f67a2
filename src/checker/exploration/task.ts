import type { Run } from "../../engine/run.js";
import type { Expectation } from "../../expect/expectation.js";
import type { Mismatch } from "../../expect/explain/mismatch.js";
import type { Deviation } from "../../explore/schedule.js";
import type { Waiting } from "../waiting/waiting.js";
import type { Orders } from "./count-orders.js";

/** What is to be explored, as JSON. */
export interface Task {
  readonly expectation: Expectation;
  readonly budget: Budget;
}

/** Where a search ends without a proof. Times are milliseconds. */
export interface Budget {
  readonly executions: number;
  readonly time: number;
  /** How long to look for a simpler counterexample after the first. */
  readonly afterwards: number;
  /** How long to look on, without any hope of a proof, when it is over. */
  readonly beyond: number;
}

/** A search that a learner waits for. */
export const defaultBudget: Budget = { executions: 20_000, time: 3_000, afterwards: 30, beyond: 1_000 };

/** Why a search ended without having looked at every order. */
export type Stopped = "budget" | "orders" | "limit" | "nondeterministic";

/** What a search came to, as JSON. */
export interface Explored {
  readonly executions: number;
  readonly classes: number;
  readonly stopped: Stopped | null;
  /** Whether a thread that never ends, or a loop that waits, was followed for its first steps only. */
  readonly bounded: boolean;
  /** For each way to be wrong, the simplest counterexample that was found. */
  readonly found: readonly Found[];
  /** Indices of what the expectation calls reachable and no order that was looked at shows. */
  readonly unreached: readonly number[];
  /** How many outputs there are; null when they are too many to count, or not all known. */
  readonly orders: Orders | null;
  /** The first execution: what the program shows when nobody interferes. */
  readonly first: Run | null;
  /** Whether in that each thread was joined as soon as it was spawned. */
  readonly joinedAtOnce: boolean;
  /** A thread that waits by asking again and again; null when none was seen. */
  readonly waiting: Waiting | null;
  /** What was looked at when the budget was over; null when it was not. */
  readonly beyond: Beyond | null;
}

/** What was looked at without hope of a proof. */
export interface Beyond {
  readonly executions: number;
  /** Every order with at most so many preemptions was among it; null: not even all of those without any. */
  readonly preemptions: number | null;
  /** How many executions had random priorities. */
  readonly random: number;
}

/** A run that an expectation does not allow, what is wrong with it, and the schedule that shows it again, if one does. */
export interface Found {
  readonly run: Run;
  readonly mismatch: Mismatch;
  readonly schedule: readonly Deviation[] | null;
  /** As `Finding` has them. */
  readonly numbers?: readonly number[];
}
