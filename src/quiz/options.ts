import { createHash } from "node:crypto";
import type { Question } from "../course/question.js";

/** One answer as it is offered. */
export interface Offer {
  readonly id: string;
  readonly text: string;
}

/**
 * The answers of a question in the order in which one learner sees them: always the same for the same `seed`, another
 * for the next learner, so that the place of an answer says nothing.
 */
export function offersOf(question: Question, seed: string): readonly Offer[] {
  switch (question.kind) {
    case "choice":
      return shuffled(question.choices, `${seed}\0${question.id}`);
    case "predict":
      return shuffled(question.outcomes, `${seed}\0${question.id}`);
    case "recall":
      return [];
    case "yes-no":
      return [
        { id: "yes", text: "Yes" },
        { id: "no", text: "No" },
      ];
  }
}

interface Pinnable extends Offer {
  readonly pinned?: boolean;
}

function shuffled(choices: readonly Pinnable[], seed: string): readonly Offer[] {
  const loose = choices
    .filter(({ pinned }) => pinned !== true)
    .map((choice) => ({ choice, rank: createHash("sha256").update(`${seed}\0${choice.id}`).digest("hex") }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return choices.map((choice) => (choice.pinned === true ? choice : (loose.shift()?.choice ?? choice)));
}
