import { type Answer, answersOf, type ClosedQuestion, pickOf } from "./answers.js";

export interface Grade {
  readonly right: boolean;
  /** Answers that were chosen and are not right. */
  readonly wrong: readonly Answer[];
  /** Answers that are right and were not chosen. */
  readonly missing: readonly Answer[];
}

/** Grades the choice of these answers; null when it is none: an unknown id, no answer, several where one is asked for. */
export function grade(question: ClosedQuestion, chosen: readonly string[]): Grade | null {
  const answers = answersOf(question);
  const known = chosen.every((id) => answers.some((answer) => answer.id === id));
  const count = new Set(chosen).size;
  if (!known || count === 0 || (count > 1 && pickOf(question) === "one")) return null;
  const amiss = answers.filter(({ id, right }) => right !== chosen.includes(id));
  return {
    right: amiss.length === 0,
    wrong: amiss.filter(({ right }) => !right),
    missing: amiss.filter(({ right }) => right),
  };
}

/** The line that is asked for once `chosen` has turned out right: where the error of a rejected program stands. */
export function lineToFind(question: ClosedQuestion, chosen: readonly string[]): number | null {
  if (question.kind !== "predict" || question.asks === "impossible") return null;
  const rejected = question.outcomes.some(({ id, shows }) => chosen.includes(id) && shows.rejected !== null);
  return rejected ? question.key.errorLine : null;
}
