import type { PredictKey, PredictQuestion } from "../../course/question.js";
import type { Fate } from "./fate.js";
import { type Sighting, wasSeen } from "./sightings.js";

interface Evidence {
  readonly fate: Fate;
  readonly sightings: readonly Sighting[];
  /**
   * The key that was computed from the same question before. Where not every order can be looked at, what was seen then
   * can happen, even if it was not seen this time.
   */
  readonly known: PredictKey | null;
}

/** The key that follows from what was seen. */
export function keyOf(question: PredictQuestion, { fate, sightings, known }: Evidence): PredictKey {
  const errorLine = fate.kind === "rejected" ? fate.errorLine : null;
  const possible = sightings.filter((one) => wasSeen(one) || wasSeenBefore(one, question, known));
  const isPossible = (id: string): boolean => possible.some(({ outcome }) => outcome === id);
  const ids = question.outcomes.map(({ id }) => id);
  return { right: ids.filter((id) => isPossible(id) === (question.asks === "possible")), errorLine };
}

function wasSeenBefore(
  { outcome, all }: Sighting,
  { asks }: PredictQuestion,
  known: PredictKey | null,
): boolean {
  if (all !== null || known === null) return false;
  return known.right.includes(outcome) === (asks === "possible");
}
