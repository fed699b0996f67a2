import type { Question } from "../course/question.js";
import { answering, hinting, moving, passing, recordOf, unpassing } from "../progress/changes.js";
import type { Answer, Snapshot } from "../progress/progress.js";
import { hasPassed } from "../progress/standing.js";

/** Something to remember. Times are in ISO 8601. */
export type Memo =
  | { readonly kind: "passed"; readonly exercise: string; readonly hash: string; readonly at: string }
  | { readonly kind: "unpassed"; readonly exercise: string }
  | { readonly kind: "hinted"; readonly exercise: string; readonly step: number }
  | { readonly kind: "moved"; readonly exercise: string }
  | { readonly kind: "answered"; readonly answer: Omit<Answer, "at" | "step">; readonly at: string };

/** What is remembered once `memo` is. */
export function remembering(snapshot: Snapshot, memo: Memo): Snapshot {
  switch (memo.kind) {
    case "passed":
      return passing(memo.exercise, memo.hash, memo.at)(snapshot);
    case "unpassed":
      return unpassing(memo.exercise)(snapshot);
    case "hinted":
      return hinting(memo.exercise, memo.step)(snapshot);
    case "moved":
      return moving(memo.exercise)(snapshot);
    case "answered":
      return answering(memo.answer, memo.at)(snapshot);
    default:
      return memo satisfies never;
  }
}

/** The hash of the text that passed last; null when none has. */
export function passedHash(snapshot: Snapshot, exercise: string): string | null {
  return hasPassed(snapshot, exercise) ? recordOf(snapshot, exercise).passedHash : null;
}

export function hintsShown(snapshot: Snapshot, exercise: string): number {
  return recordOf(snapshot, exercise).hints;
}

/** Whether a question was put in its present meaning, however it was answered. */
export function wasAsked({ answers }: Snapshot, { id, revision }: Question): boolean {
  return answers.some((answer) => answer.question === id && answer.revision === revision);
}
