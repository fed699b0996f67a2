import { createHash } from "node:crypto";
import type { HowMany, Question, RecallQuestion } from "../course/question.js";

/** A question that offers its answers. */
export type ClosedQuestion = Exclude<Question, RecallQuestion>;

/** One offered answer, whatever the kind of its question. */
export interface Answer {
  readonly id: string;
  /** May have several lines. */
  readonly text: string;
  /** For whoever was wrong about it. */
  readonly feedback: string;
  readonly right: boolean;
  /** Whether it keeps its place. */
  readonly pinned: boolean;
}

export function isClosed(question: Question): question is ClosedQuestion {
  return question.kind !== "recall";
}

/** The answers in their author's order. */
export function answersOf(question: ClosedQuestion): readonly Answer[] {
  switch (question.kind) {
    case "choice":
      return question.choices.map((choice) => ({ ...choice, pinned: choice.pinned === true }));
    case "predict":
      return question.outcomes.map((outcome) => ({
        ...outcome,
        right: question.key.right.includes(outcome.id),
        pinned: outcome.pinned === true,
      }));
    case "yes-no": {
      const { answer, feedback } = question;
      return [
        { id: "yes", text: "Yes", feedback, right: answer, pinned: true },
        { id: "no", text: "No", feedback, right: !answer, pinned: true },
      ];
    }
  }
}

/** How many answers may be chosen. */
export function pickOf(question: ClosedQuestion): HowMany {
  return question.kind === "yes-no" ? "one" : question.pick;
}

/**
 * The answers in the order in which one learner sees them: always the same for the same `seed`, another for the next
 * learner, so that the place of an answer says nothing.
 */
export function shuffledAnswers(question: ClosedQuestion, seed: string): readonly Answer[] {
  const answers = answersOf(question);
  const rank = ({ id }: Answer): string =>
    createHash("sha256").update([seed, question.id, id].join("\0")).digest("hex");
  const loose = answers
    .filter(({ pinned }) => !pinned)
    .map((answer) => ({ answer, rank: rank(answer) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return answers.map((answer) => (answer.pinned ? answer : (loose.shift()?.answer ?? answer)));
}
