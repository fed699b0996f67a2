import type { Budget } from "../../checker/exploration/task.js";
import type { Failure, Verdict } from "../../checker/verdict.js";
import { IDEAL } from "../../expect/explain/measures.js";
import { match } from "../../expect/match.js";
import { ordersThatShow } from "../predictions/orders.js";
import type { Count } from "../predictions/sightings.js";
import type { Workbench } from "../workbench.js";
import type { Trial } from "./trial.js";

/** How much of a rejected program is as it should be: running it once might not have told. */
export interface Luck {
  readonly byLuck: boolean;
  /** In how many of all its orderings it is right; null where they could not all be counted. */
  readonly orderings: Count | null;
}

/** Counts in how many of all orderings a program is right; null where they are too many. */
export type Counting = (trial: Trial) => Promise<Count | null>;

export const noLuck: Luck = { byLuck: false, orderings: null };

/** A check ends soon after the first wrong ordering; this is how long it takes to look at the others. Milliseconds. */
const budget: Budget = { executions: 50_000, time: 2_000, afterwards: 2_000, beyond: 0 };

/** Looks at all orderings of a program that was rejected for what it does in one: what is written, or takes its time, is no luck. */
export async function luckOf(trial: Trial, verdict: Verdict, count: Counting): Promise<Luck> {
  if (verdict.kind !== "failed" || !verdict.failures.some(isOfOrder)) return noLuck;
  const orderings = countedBy(verdict) ?? (await count(trial));
  if (orderings !== null) return { byLuck: orderings.seen > 0 && orderings.seen < orderings.of, orderings };
  const { expectation } = trial.exercise;
  return { byLuck: verdict.runs.some((run) => match(expectation, run) === null), orderings: null };
}

function isOfOrder(failure: Failure): boolean {
  return failure.kind === "behaviour" && failure.finding.run.scheduler !== IDEAL;
}

function countedBy({ search }: Extract<Verdict, { kind: "failed" }>): Count | null {
  return search === null || search.orders === null || search.right === undefined
    ? null
    : { seen: search.right, of: search.orders };
}

/** Counts by a search of its own. */
export async function rightOrderings(
  { exercise, text }: Trial,
  workbench: Pick<Workbench, "prepare" | "engine" | "signal">,
): Promise<Count | null> {
  const { program } = workbench.prepare({ file: exercise.path, text });
  return program && (await ordersThatShow(exercise.expectation, program, workbench, budget));
}
