import type { Question } from "../course/question.js";

export interface Grade {
  readonly right: boolean;
  /** What somebody who gave this answer should hear; empty when there is nothing to say. */
  readonly feedback: string;
}

/** Grades the answer with id `answer`; null when the question has no such answer. */
export function grade(question: Question, answer: string): Grade | null {
  switch (question.kind) {
    case "choice": {
      const choice = question.choices.find(({ id }) => id === answer);
      return choice === undefined ? null : { right: choice.right, feedback: choice.feedback };
    }
    case "predict":
      return { right: question.key.right.includes(answer), feedback: "" };
    case "recall":
      return null;
    case "yes-no": {
      if (answer !== "yes" && answer !== "no") return null;
      const right = (answer === "yes") === question.answer;
      return { right, feedback: right ? "" : question.feedback };
    }
  }
}
