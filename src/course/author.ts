import type { About } from "./course.js";
import type { ChoiceQuestion, PredictQuestion, Question, RecallQuestion, YesNoQuestion } from "./question.js";

export * from "../expect/vocabulary.js";
export type { About, Hints } from "./course.js";
export type {
  Choice,
  ChoiceQuestion,
  Outcome,
  PredictQuestion,
  Question,
  RecallQuestion,
  YesNoQuestion,
} from "./question.js";

/**
 * Says what an exercise is about. Export the result as `about` from `name.exercise.ts`, beside `name.ts`.
 *
 * @example
 * export const about = exercise({
 *   title: "A report that is never finished",
 *   expectation: expectation(seq("report: 1 of 2", "report: 2 of 2"), threads(1)),
 *   fails: "main returned while",
 *   hints: ["where to look", "what is wrong", "how to mend it"],
 *   notes: "Why it is so.",
 * });
 */
export function exercise(about: About): About {
  return Object.freeze({ ...about });
}

/** What an author need not say. */
const defaults = { tries: 2, pick: "one", asks: "possible" } as const;

type Draft<Q extends Question> = Omit<Q, keyof typeof defaults | "key"> &
  Partial<Pick<Q, keyof typeof defaults & keyof Q>>;

/** A question as its author writes it: without what has a default, and without what is computed. */
export type QuestionDraft =
  | Draft<ChoiceQuestion>
  | Draft<YesNoQuestion>
  | Draft<RecallQuestion>
  | Draft<PredictQuestion>;

/**
 * Writes a quiz question. Export an array of them as `questions` from `questions.ts` in the chapter's folder. There are
 * two tries and one right answer unless you say otherwise.
 *
 * @example
 * question({
 *   kind: "yes-no", id: "join-blocks", revision: 1, text: "Does join wait?", answer: true,
 *   feedback: "Look at what main prints last.", explanation: "join blocks until the thread has ended.",
 * })
 * @example
 * question({
 *   kind: "predict", id: "early-end", revision: 1, text: "Which of these can it never print?", asks: "impossible",
 *   program: `import { thread } from "thread-lessons"; …`,
 *   outcomes: [
 *     { id: "both", text: "a\nb", shows: expectation(seq("a", "b")), feedback: "Nothing keeps b from coming second." },
 *     { id: "none", text: "(nothing)", shows: expectation(seq()), feedback: "Who would keep main from printing a?" },
 *   ],
 *   explanation: "main prints a before it returns; b needs luck.",
 * })
 */
export function question(draft: QuestionDraft): QuestionDraft {
  return Object.freeze({ ...defaults, ...draft });
}
