import type { PredictKey, PredictQuestion } from "../../course/question.js";
import { ensureAnswerable } from "../../course/questions.js";
import { BrokenRule } from "../../course/rule.js";
import { type Complaint, complaint } from "../complaint.js";
import type { Fate } from "./fate.js";
import type { Prediction } from "./predict.js";
import type { Sighting } from "./sightings.js";

/** A run that was stopped is no outcome that anybody could predict. */
export function stopped({ file, question }: Prediction, fate: Fate): Complaint | null {
  if (fate.kind === "rejected") return null;
  const ends = fate.runs.map(({ end }) => end);
  const limit = ends.find((end) => end.kind === "limit");
  if (limit === undefined) return null;
  const rule = `question "${question.id}": its program had to be stopped: ${limit.message}`;
  return { file, rule, remedy: "let it end by itself", unjudged: true };
}

/** What no order shows, real threads cannot show: one of our two ways to look at a program is wrong about it. */
export function contradicted(
  { file, question }: Prediction,
  sightings: readonly Sighting[],
): readonly Complaint[] {
  return sightings
    .filter(({ all, runs }) => all?.seen === 0 && runs.seen > 0)
    .map(({ outcome }) => ({
      file,
      rule: `question "${question.id}": no ordering shows "${outcome}", but a run did`,
      remedy: "does its program depend on time, or on chance? if not, please report it",
      unjudged: true,
    }));
}

/** What is wrong with a question whose key is known. */
export function complaintsAbout(
  { file, question }: Prediction,
  fate: Fate,
  key: PredictKey,
): readonly Complaint[] {
  if (fate.kind === "rejected" && !isOffered(question, fate.codes)) {
    const where = `${fate.codes.join(", ")}, first on line ${fate.errorLine}`;
    const rule = `question "${question.id}": its program is rejected with ${where}`;
    return [complaint(file, rule, "mend it, or offer that as an outcome")];
  }
  try {
    ensureAnswerable({ ...question, key }, file);
    return [];
  } catch (error) {
    if (!(error instanceof BrokenRule)) throw error;
    return [complaint(file, error.problem.rule, error.problem.remedy)];
  }
}

/** Whether an answer says that the program is rejected, and with one of these codes. */
function isOffered({ outcomes }: PredictQuestion, codes: readonly string[]): boolean {
  return outcomes.some(({ shows }) => shows.rejected !== null && codes.includes(shows.rejected));
}
