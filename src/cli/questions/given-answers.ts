import { nearest } from "../../course/nearest.js";
import type { Question } from "../../course/question.js";
import { answersOf, type ClosedQuestion, isClosed, pickOf } from "../../quiz/answers.js";
import { type Grade, grade, lineToFind } from "../../quiz/grade.js";
import { normalise } from "../../quiz/normalise.js";
import { UserError } from "../../user-error.js";

/** An answer from the command line, graded. */
export interface Given {
  readonly question: ClosedQuestion;
  /** Ids, and `line:7` where a line was named. */
  readonly given: readonly string[];
  readonly grade: Grade;
  /** Where the error stands, when another line was named; null otherwise. */
  readonly wrongLine: number | null;
  readonly right: boolean;
}

/**
 * Grades `--answer` options: `<question>=<choice>`, several choices after commas, and `line:<n>` among them to say where
 * the error of a rejected program stands. Throws a `UserError` for whatever is not known.
 */
export function gradeGiven(options: readonly string[], questions: readonly Question[]): readonly Given[] {
  const given = options.map((option) => gradeOne(option, questions));
  const ids = given.map(({ question }) => question.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice === undefined) return given;
  throw new UserError({
    code: "answered-twice",
    what: `question "${twice}" is answered twice`,
    help: "name several choices after commas: --answer question=one,two",
  });
}

function gradeOne(option: string, questions: readonly Question[]): Given {
  const [, id = "", choices = ""] = /^([^=]*)=(.*)$/s.exec(option) ?? malformed(option);
  const question = findQuestion(id.trim(), questions);
  const given = normalise(choices)
    .split(",")
    .map((choice) => choice.trim())
    .filter((choice) => choice !== "");
  const chosen = given.filter((choice) => !choice.startsWith("line:"));
  const graded = gradeChoices(question, chosen);
  const expected = graded.right ? lineToFind(question, chosen) : null;
  const named = namedLine(given, question);
  const wrongLine = expected !== null && named !== null && named !== expected ? expected : null;
  return { question, given, grade: graded, wrongLine, right: graded.right && wrongLine === null };
}

function malformed(option: string): never {
  throw new UserError({
    code: "malformed-answer",
    what: `"${option}" is no answer`,
    help: "write --answer <question>=<choice>; `thread-lessons quiz --no-input` shows the names",
  });
}

function findQuestion(id: string, questions: readonly Question[]): ClosedQuestion {
  const question = questions.find((one) => one.id === id);
  if (question === undefined) {
    const known = questions.map((one) => one.id);
    throw unknown({ code: "unknown-question", what: `there is no question "${id}"`, word: id, known });
  }
  if (isClosed(question)) return question;
  throw new UserError({
    code: "free-answer",
    what: `question "${id}" is answered in your own words, and marked by yourself`,
    help: "answer it in `thread-lessons quiz`, or without a terminal in `thread-lessons quiz --plain`",
  });
}

function gradeChoices(question: ClosedQuestion, chosen: readonly string[]): Grade {
  const graded = grade(question, chosen);
  if (graded !== null) return graded;
  const known = answersOf(question).map(({ id }) => id);
  const stray = chosen.find((id) => !known.includes(id));
  if (stray !== undefined) {
    const what = `question "${question.id}" has no choice "${stray}"`;
    throw unknown({ code: "unknown-choice", what, word: stray, known });
  }
  const how = pickOf(question) === "one" ? "one choice" : "at least one choice";
  throw new UserError({
    code: "malformed-answer",
    what: `question "${question.id}" asks for ${how}`,
    help: `the choices are: ${known.join(", ")}`,
  });
}

function namedLine(given: readonly string[], question: ClosedQuestion): number | null {
  const text = given.find((choice) => choice.startsWith("line:"))?.slice("line:".length);
  if (text === undefined) return null;
  const lines = question.kind === "predict" ? question.program.split("\n").length : 0;
  const line = Number(text);
  if (/^\d+$/.test(text) && line >= 1 && line <= lines) return line;
  throw new UserError({
    code: "unknown-line",
    what: `"line:${text}" names no line of question "${question.id}"`,
    help: lines === 0 ? "it shows no program" : `its program has lines 1 to ${lines}`,
  });
}

interface Unknown {
  readonly code: string;
  readonly what: string;
  readonly word: string;
  readonly known: readonly string[];
}

function unknown({ code, what, word, known }: Unknown): UserError {
  const meant = nearest(word, known);
  const help = meant === null ? `there are: ${known.join(", ")}` : `did you mean "${meant}"?`;
  return new UserError({ code, what, help });
}
