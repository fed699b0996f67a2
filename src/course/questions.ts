import type { Choice, Question } from "./question.js";
import { ensure, type Problem } from "./rule.js";
import { isFilledArray, isRecord, isText } from "./shape.js";

type Broken = (rule: string, remedy: string) => Problem;
type Draft = Record<string, unknown>;

/** Checks what `questions.ts` exports; throws a `BrokenRule` that names what is wrong with it. */
export function parseQuestions(exports: Record<string, unknown>, file: string): readonly Question[] {
  const { questions } = exports;
  const broken: Broken = (rule, remedy) => ({ file, rule, remedy });
  ensure(
    isFilledArray(questions),
    broken('it has no export "questions"', "write: export const questions = [question({ … })]"),
  );
  const parsed = questions.map((question, index) => parseQuestion(question, index, broken));
  const distinct = new Set(parsed.map(({ id }) => id)).size === parsed.length;
  ensure(distinct, broken("two questions share an id", "rename one: answers are remembered by it"));
  return parsed;
}

function parseQuestion(question: unknown, index: number, broken: Broken): Question {
  ensure(isRecord(question), broken(`question ${index + 1} is no object`, "make it with question({ … })"));
  const { id } = question;
  ensure(isText(id), broken(`question ${index + 1} has no "id"`, "give it a name that never changes"));
  const here: Broken = (rule, remedy) => broken(`question "${id}": ${rule}`, remedy);
  const common = { id, ...parseCommon(question, here) };
  switch (question.kind) {
    case "choice":
      return { kind: "choice", ...common, choices: parseChoices(question.choices, here) };
    case "yes-no":
      return { kind: "yes-no", ...common, ...parseYesNo(question, here) };
    default:
      ensure(false, here(`unknown kind "${String(question.kind)}"`, 'use "choice" or "yes-no"'));
  }
}

function parseCommon({ text, explanation, revision, tries }: Draft, here: Broken) {
  ensure(isText(text), here('"text" is missing', "ask something"));
  ensure(isText(explanation), here('"explanation" is missing', "tell why the right answer is right"));
  ensure(
    isCount(revision),
    here('"revision" is no whole number from 1', "begin with 1, raise it when the meaning changes"),
  );
  ensure(isCount(tries), here('"tries" is no whole number from 1', "leave it out for two tries"));
  return { text, explanation, revision, tries };
}

function parseYesNo({ answer, feedback }: Draft, here: Broken) {
  ensure(typeof answer === "boolean", here('"answer" is neither true nor false', "give the right answer"));
  ensure(isText(feedback), here('"feedback" is missing', "say what somebody who is wrong should hear"));
  return { answer, feedback };
}

function parseChoices(choices: unknown, here: Broken): readonly Choice[] {
  ensure(
    Array.isArray(choices) && choices.length >= 2,
    here("it has fewer than two choices", "add plausible wrong ones"),
  );
  const parsed = choices.map((choice: unknown) => parseChoice(choice, here));
  const right = parsed.filter((choice) => choice.right).length;
  ensure(right === 1, here(`${right} choices are right`, "exactly one can be"));
  ensure(
    new Set(parsed.map(({ id }) => id)).size === parsed.length,
    here("two choices share an id", "rename one"),
  );
  return parsed;
}

function parseChoice(choice: unknown, here: Broken): Choice {
  ensure(isRecord(choice), here("a choice is no object", "write { id, text, right, feedback }"));
  const { id, text, right, feedback, pinned = false } = choice;
  ensure(isText(id) && isText(text), here('a choice lacks "id" or "text"', "give it both"));
  ensure(
    typeof right === "boolean",
    here(`choice "${id}" does not say whether it is right`, "add right: true or false"),
  );
  ensure(isText(feedback), here(`choice "${id}" has no "feedback"`, "say why it is right or wrong"));
  ensure(
    typeof pinned === "boolean",
    here(`choice "${id}" has an odd "pinned"`, "write true, or leave it out"),
  );
  return { id, text, right, feedback, pinned };
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1;
}
