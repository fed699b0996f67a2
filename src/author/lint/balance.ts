import type { Chapter } from "../../course/course.js";
import type { Question } from "../../course/question.js";
import { unbalancedKeys } from "../../quiz/unbalanced-keys.js";
import { type Complaint, complaint } from "../complaint.js";
import type { Predicted } from "../predictions/predict.js";

/** Whether a learner could guess right answers by their place or their length, with the keys that were computed. */
export function complaintsAboutKeys(
  chapters: readonly Chapter[],
  predicted: readonly Predicted[],
): readonly Complaint[] {
  const questions = chapters.flatMap((chapter) => chapter.questions).flatMap((one) => keyed(one, predicted));
  return unbalancedKeys(questions).map(({ rule, remedy }) =>
    complaint("exercises/*/questions.ts", rule, remedy),
  );
}

/** A question whose key is unknown says nothing about keys. */
function keyed(question: Question, predicted: readonly Predicted[]): readonly Question[] {
  if (question.kind !== "predict") return [question];
  const key = predicted.find(({ prediction }) => prediction.question === question)?.key ?? null;
  return key === null ? [] : [{ ...question, key }];
}
