import { dedent } from "./dedent.js";
import { type Broken, isId, parseChoices, parseOutcomes, parsePick } from "./offers.js";
import type { HowMany, PredictQuestion, Question } from "./question.js";
import { ensure } from "./rule.js";
import { isFilledArray, isRecord, isText } from "./shape.js";

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
  ensure(
    isId(id),
    broken(`question ${index + 1} has no proper "id"`, "name it for good: letters, digits, - and _"),
  );
  const here: Broken = (rule, remedy) => broken(`question "${id}": ${rule}`, remedy);
  const common = { id, ...parseCommon(question, here) };
  switch (question.kind) {
    case "choice":
      return { kind: "choice", ...common, ...parseChoice(question, here) };
    case "yes-no":
      return { kind: "yes-no", ...common, ...parseYesNo(question, here) };
    case "recall":
      return { kind: "recall", ...common, ...parseRecall(question, here) };
    case "predict":
      return { kind: "predict", ...common, ...parsePredict(question, here) };
    default:
      ensure(
        false,
        here(`unknown kind "${String(question.kind)}"`, 'use "choice", "yes-no", "recall" or "predict"'),
      );
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

function parseRecall({ model, points }: Draft, here: Broken) {
  ensure(isText(model), here('"model" is missing', "write the answer that you would give"));
  ensure(
    isFilledArray(points) && points.every(isText),
    here('"points" are no texts', "list what a good answer says, a sentence each"),
  );
  return { model, points };
}

function parseChoice({ choices, pick }: Draft, here: Broken) {
  const parsed = parseChoices(choices, here);
  const many = parsePick(pick, here);
  const right = parsed.filter((choice) => choice.right).length;
  ensureKey({ right, of: parsed.length, pick: many }, here);
  return { pick: many, choices: parsed } as const;
}

/** The key is computed, and read elsewhere. */
function parsePredict({ program, asks, pick, outcomes }: Draft, here: Broken) {
  ensure(isText(program), here('"program" is missing', "write the program that is asked about"));
  ensure(
    asks === "possible" || asks === "impossible",
    here('"asks" is unknown', 'use "possible" or "impossible"'),
  );
  const key: PredictQuestion["key"] = { right: [], errorLine: null };
  const parsed = parseOutcomes(outcomes, here);
  return { program: dedent(program), asks, pick: parsePick(pick, here), outcomes: parsed, key } as const;
}

/** Throws a `BrokenRule` when what became of the program leaves nothing to choose, or too much. */
export function ensureAnswerable({ id, outcomes, asks, pick, key }: PredictQuestion, file: string): void {
  const here: Broken = (rule, remedy) => ({ file, rule: `question "${id}" (${asks}): ${rule}`, remedy });
  const ids = outcomes.map((outcome) => outcome.id);
  const stray = key.right.find((right) => !ids.includes(right));
  ensure(stray === undefined, here(`its key names "${stray}"`, "run `thread-lessons dev check`"));
  ensureKey({ right: new Set(key.right).size, of: outcomes.length, pick }, here);
}

interface KeySize {
  readonly right: number;
  readonly of: number;
  readonly pick: HowMany;
}

function ensureKey({ right, of, pick }: KeySize, here: Broken): void {
  ensure(right > 0, here("no answer is right", "add one that is"));
  ensure(right < of, here("every answer is right", "add a wrong one"));
  ensure(
    pick === "several" || right === 1,
    here(`${right} answers are right, and one is to be chosen`, 'write pick: "several", or change them'),
  );
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1;
}
