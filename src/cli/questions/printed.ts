import type { Chapter } from "../../course/course.js";
import type { Question } from "../../course/question.js";
import { type ClosedQuestion, isClosed, pickOf, shuffledAnswers } from "../../quiz/answers.js";
import { asked } from "../../quiz/remarks.js";
import { widthOf } from "../../report/width.js";
import { labelled } from "./labelled.js";
import { spread } from "./lines.js";
import { type RemarkStyle, remarkText } from "./remark-text.js";

/** The questions of a chapter, with the names by which `--answer` answers them. `seed` orders the answers. */
export function questionsText({ questions }: Chapter, seed: string, style: RemarkStyle): string {
  return questions
    .map((question) =>
      [
        ` ${style.colours.bold(question.id)}`,
        remarkText(asked(question), style),
        ...(isClosed(question) ? [choices(question, seed, style), howToAnswer(question)] : [ownWords]),
      ].join("\n\n"),
    )
    .join("\n\n\n");
}

const ownWords = " answer in your own words: thread-lessons quiz";

function choices(question: ClosedQuestion, seed: string, { columns, unicode }: RemarkStyle): string {
  const answers = shuffledAnswers(question, seed);
  const labelWidth = Math.max(...answers.map(({ id }) => widthOf(id)));
  const items = answers.map(({ id, text }) =>
    labelled({ label: id, texts: [text] }, { columns, unicode, labelWidth }),
  );
  return spread(items).join("\n");
}

function howToAnswer(question: ClosedQuestion): string {
  const several = pickOf(question) === "several" ? "<choice>,<choice>" : "<choice>";
  const locate =
    question.kind === "predict" && question.outcomes.some(({ shows }) => shows.rejected !== null);
  const line = locate ? "\n if it is rejected, add where: ,line:<n>" : "";
  return ` --answer ${question.id}=${several}${line}`;
}

/** The same for programs, without what is right: docs/json.md. */
export function questionsJson(chapter: Chapter, seed: string): string {
  const questions = chapter.questions.map((question) => questionJson(question, seed));
  return JSON.stringify({ version: 1, chapter: chapter.name, questions }, null, 2);
}

function questionJson(question: Question, seed: string): unknown {
  const { id, revision, kind, text } = question;
  const common = { id, revision, kind, text };
  if (!isClosed(question)) return common;
  const program = question.kind === "predict" ? { program: question.program } : {};
  const answers = shuffledAnswers(question, seed).map((answer) => ({ id: answer.id, text: answer.text }));
  return { ...common, ...program, pick: pickOf(question), choices: answers };
}
