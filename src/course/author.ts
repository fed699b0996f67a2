import type { About } from "./course.js";
import type { ChoiceQuestion, Question, YesNoQuestion } from "./question.js";

export * from "../expect/vocabulary.js";
export type { About, Hints } from "./course.js";
export type { Choice, ChoiceQuestion, Question, YesNoQuestion } from "./question.js";

/**
 * Says what an exercise is about. Export the result as `about` from `name.exercise.ts`, beside `name.ts`.
 *
 * @example
 * export const about = exercise({
 *   title: "A report that is never finished",
 *   expectation: expectation(seq("report: 1 of 2", "report: 2 of 2"), threads(1)),
 *   hints: ["where to look", "what is wrong", "how to mend it"],
 *   notes: "Why it is so.",
 * });
 */
export function exercise(about: About): About {
  return Object.freeze({ ...about });
}

type Draft<Q extends Question> = Omit<Q, "tries"> & { readonly tries?: number };

/**
 * Writes a quiz question. Export an array of them as `questions` from `questions.ts` in the chapter's folder.
 * `tries` is two unless you say otherwise.
 *
 * @example
 * question({
 *   kind: "yes-no", id: "join-blocks", revision: 1, text: "Does join wait?", answer: true,
 *   feedback: "Look at what main prints last.", explanation: "join blocks until the thread has ended.",
 * })
 */
export function question(draft: Draft<ChoiceQuestion> | Draft<YesNoQuestion>): Question {
  return Object.freeze({ tries: 2, ...draft });
}
