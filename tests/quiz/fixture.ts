import { readFileSync } from "node:fs";
import { parseKeys, withKey } from "#lib/course/keys.js";
import type { ChoiceQuestion, Question, YesNoQuestion } from "#lib/course/question.js";
import { parseQuestions } from "#lib/course/questions.js";
import { type ClosedQuestion, isClosed } from "#lib/quiz/answers.js";
import * as spawning from "../fixtures/quiz-course/exercises/01_spawning/questions.js";
import * as joining from "../fixtures/quiz-course/exercises/02_joining/questions.js";

const keysFile = "tests/fixtures/quiz-course/exercises/02_joining/keys.json";
const keys = parseKeys(readFileSync(keysFile, "utf8"), keysFile);

// As the loader reads them, without the compiler that it needs for it.
const questions = [spawning, joining]
  .flatMap((chapter) => parseQuestions({ ...chapter }, "questions.ts"))
  .map((question) => (question.kind === "predict" ? withKey(question, keys, keysFile) : question));

/** A question of the fixture course, which has two of each kind. */
export function questionCalled(id: string): Question {
  const question = questions.find((one) => one.id === id);
  if (question === undefined) throw new Error(`no question ${id}`);
  return question;
}

export function closedQuestion(id: string): ClosedQuestion {
  const question = questionCalled(id);
  if (!isClosed(question)) throw new Error(`question ${id} offers no answers`);
  return question;
}

const common = { revision: 1, tries: 2, text: "Well?", explanation: "So." };

/** A question with `count` answers, of which those at the places `right` are right. */
export function choice(id: string, count: number, right: readonly number[]): ChoiceQuestion {
  const choices = Array.from({ length: count }, (_, place) => ({
    id: `${place}`,
    text: `Answer ${place}`,
    feedback: `About ${place}.`,
    right: right.includes(place),
  }));
  return { ...common, kind: "choice", id, pick: right.length === 1 ? "one" : "several", choices };
}

export function yesNo(id: string, answer: boolean): YesNoQuestion {
  return { ...common, kind: "yes-no", id, answer, feedback: "Hm." };
}
