import type { Place } from "../../engine/run.js";
import type { Outcome } from "../outcomes.js";
import type { Deviation } from "../schedule.js";
import { type Budget, isComplete, type Surveyed } from "../survey.js";

/** Which outcomes are to be listed, as JSON. */
export interface ListingTask {
  readonly budget: Budget;
  /** So many at most. */
  readonly most: number;
  /** So many of each ending are run again, to get them a short schedule. */
  readonly replayed: number;
}

/** The outcomes of a program, as JSON. */
export interface Listing extends Surveyed {
  readonly outcomes: readonly Listed[];
  /** How many outcomes there are of each ending, which stands as `endingKey` writes it; the numbers are decimal. */
  readonly counts: readonly (readonly [ending: string, count: string])[];
  /** Whether `counts` are of all that was seen; where those are too many, they are of what could be kept. */
  readonly counted: boolean;
  /** Which threads print a line. */
  readonly speakers: readonly (readonly [line: string, threads: readonly string[]])[];
}

/** An outcome, and how its threads took turns in a run that shows it. */
export interface Listed extends Outcome {
  readonly schedule: readonly Deviation[];
  /** Why its run was stopped, and where, as in "thread 2 was still running at p.ts:4:9 when …"; absent where it was not. */
  readonly stop?: string;
  /** Who went on there, and where, as `stop` says it. */
  readonly stopPlace?: Place;
}

/** How many outcomes there are, or at least are. */
export function totalOf({ counts }: Pick<Listing, "counts">): bigint {
  return counts.reduce((sum, [, count]) => sum + BigInt(count), 0n);
}

/** Whether the outcomes of all orders are listed. */
export function isWhole(listing: Listing): boolean {
  const all = listing.counted && totalOf(listing) === BigInt(listing.outcomes.length);
  return all && isComplete(listing);
}
