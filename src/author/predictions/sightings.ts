import type { Outcome, PredictQuestion } from "../../course/question.js";
import type { Run } from "../../engine/run.js";
import type { Expectation } from "../../expect/expectation.js";
import { IDEAL } from "../../expect/explain/measures.js";
import { match } from "../../expect/match.js";
import { type Fate, isMatterOfOrder } from "./fate.js";

/** How often one outcome was seen. */
export interface Sighting {
  /** The outcome's id. */
  readonly outcome: string;
  /** In all there is to be looked at; null when that was too much, or not to be known. */
  readonly all: Count | null;
  /** In single runs. */
  readonly runs: Count;
}

/** `seen` times `of` so many. */
export interface Count {
  readonly seen: number;
  readonly of: number;
}

/** Holds every outcome that a question offers against what became of its program. */
export function sightingsOf({ outcomes }: PredictQuestion, fate: Fate): readonly Sighting[] {
  return outcomes.map((outcome) =>
    fate.kind === "rejected" ? afterRejection(outcome, fate.codes) : afterRuns(outcome, fate),
  );
}

function afterRejection({ id, shows }: Outcome, codes: readonly string[]): Sighting {
  const isSeen = shows.rejected !== null && codes.includes(shows.rejected);
  return { outcome: id, all: once(isSeen), runs: { seen: 0, of: 0 } };
}

function afterRuns({ id, shows }: Outcome, { runs, orders }: Extract<Fate, { kind: "ran" }>): Sighting {
  if (isMatterOfOrder(shows)) return { outcome: id, all: orders.get(id) ?? null, runs: count(runs, shows) };
  const ideal = runs.filter(({ scheduler }) => scheduler === IDEAL && shows.rejected === null);
  return { outcome: id, all: once(count(ideal, shows).seen > 0), runs: { seen: 0, of: 0 } };
}

function once(isSeen: boolean): Count {
  return { seen: isSeen ? 1 : 0, of: 1 };
}

function count(runs: readonly Run[], shows: Expectation): Count {
  return { seen: runs.filter((run) => match(shows, run) === null).length, of: runs.length };
}

/** Whether it was seen at all: what was seen once can happen. */
export function wasSeen({ all, runs }: Sighting): boolean {
  return runs.seen > 0 || (all !== null && all.seen > 0);
}

/** Whether it was seen in some orders, or runs, and not in others. */
export function isSometimes({ all, runs }: Sighting): boolean {
  const { seen, of } = all ?? runs;
  return seen > 0 && seen < of;
}
