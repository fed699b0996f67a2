import type { Question } from "../course/question.js";
import { isClosed } from "./answers.js";
import type { AskQuestionOptions } from "./ask.js";
import { askClosed } from "./ask-closed.js";
import { askRecall } from "./ask-recall.js";
import type { Answered } from "./outcome.js";
import { asked, explained } from "./remarks.js";

/**
 * Asks until the answer is right, the tries are used up, or the learner skips; then says how it was, and why. The
 * result is for the answer log; null when the input ended, or the learner left, before the question was over.
 */
export async function askQuestion(
  question: Question,
  { ask, say, seed }: AskQuestionOptions,
): Promise<Answered | null> {
  say(asked(question));
  const answered = isClosed(question)
    ? await askClosed(question, { ask, say, seed })
    : await askRecall(question, { ask, say });
  if (answered !== null) say(explained(question));
  return answered;
}
