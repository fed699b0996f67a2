import { isExpectation } from "./about.js";
import type { Choice, HowMany, Outcome, PredictQuestion, Question } from "./question.js";
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
      return { kind: "choice", ...common, ...parseChoices(question, here) };
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

function parsePredict({ program, asks, pick, outcomes }: Draft, here: Broken) {
  ensure(isText(program), here('"program" is missing', "write the program that is asked about"));
  ensure(
    asks === "possible" || asks === "impossible",
    here('"asks" is unknown', 'use "possible" or "impossible"'),
  );
  const parsed = parseOffers(outcomes, "outcomes", here).map((outcome) => parseOutcome(outcome, here));
  ensureDistinct(parsed, here);
  const key: PredictQuestion["key"] = { right: [], errorLine: null };
  return { program, asks, pick: parsePick(pick, here), outcomes: parsed, key } as const;
}

function parseChoices({ choices, pick }: Draft, here: Broken) {
  const parsed = parseOffers(choices, "choices", here).map((choice) => parseChoice(choice, here));
  ensureDistinct(parsed, here);
  const right = parsed.filter((choice) => choice.right).length;
  const chosen = parsePick(pick, here);
  ensure(chosen === "several" || right === 1, here(`${right} choices are right`, "exactly one can be"));
  ensure(right > 0, here("no choice is right", "mark at least one"));
  return { pick: chosen, choices: parsed };
}

function parsePick(pick: unknown, here: Broken): HowMany {
  ensure(pick === "one" || pick === "several", here('"pick" is unknown', 'use "one" or "several"'));
  return pick;
}

function parseOffers(offers: unknown, what: string, here: Broken): readonly unknown[] {
  ensure(
    Array.isArray(offers) && offers.length >= 2,
    here(`it has fewer than two ${what}`, "add plausible wrong ones"),
  );
  return offers;
}

function ensureDistinct(offers: readonly { readonly id: string }[], here: Broken): void {
  const distinct = new Set(offers.map(({ id }) => id)).size === offers.length;
  ensure(distinct, here("two answers share an id", "rename one"));
}

function parseChoice(choice: unknown, here: Broken): Choice {
  const offered = parseOffered(choice, here);
  const right = isRecord(choice) ? choice.right : undefined;
  ensure(
    typeof right === "boolean",
    here(`answer "${offered.id}" does not say whether it is right`, "add right: true or false"),
  );
  return { ...offered, right };
}

function parseOutcome(outcome: unknown, here: Broken): Outcome {
  const offered = parseOffered(outcome, here);
  const shows = isRecord(outcome) ? outcome.shows : undefined;
  ensure(
    isExpectation(shows),
    here(`answer "${offered.id}" does not say what it "shows"`, "make it with expectation(…)"),
  );
  return { ...offered, shows };
}

function parseOffered(offer: unknown, here: Broken) {
  ensure(isRecord(offer), here("an answer is no object", "write { id, text, feedback, … }"));
  const { id, text, feedback, pinned = false } = offer;
  ensure(isText(id) && isText(text), here('an answer lacks "id" or "text"', "give it both"));
  ensure(isText(feedback), here(`answer "${id}" has no "feedback"`, "say why it is right or wrong"));
  ensure(
    typeof pinned === "boolean",
    here(`answer "${id}" has an odd "pinned"`, "write true, or leave it out"),
  );
  return { id, text, feedback, pinned };
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1;
}
