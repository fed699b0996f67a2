import { Command } from "commander";
import { type Chapter, type Course, exercisesOf, questionsOf } from "../../course/course.js";
import { findChapter } from "../../course/find-chapter.js";
import type { Question } from "../../course/question.js";
import type { Progress } from "../../progress/progress.js";
import { currentOf } from "../../progress/standing.js";
import type { Context } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import { openLearner } from "../learner/open-learner.js";
import type { Perform } from "../perform.js";

interface QuizOptions {
  readonly answer?: readonly string[];
  readonly input: boolean;
  readonly json?: boolean;
}

export function quizCommand(perform: Perform): Command {
  return new Command("quiz")
    .description("ask the questions of a chapter")
    .argument("[chapter]", "its number, its folder, or a part of that (default: where you are)")
    .option(
      "--answer <question=choice>",
      "answer without being asked; several choices after commas; may be repeated",
      (value: string, before: readonly string[] = []) => [...before, value],
    )
    .option("--no-input", "print the questions, and how to answer them")
    .option("--json", "as JSON (docs/json.md); asks nothing")
    .action((name: string | undefined, options: QuizOptions) =>
      perform((context) => quiz(context, name, options)),
    );
}

async function quiz(context: Context, name: string | undefined, options: QuizOptions): Promise<number> {
  const { course, progress } = await openLearner(context);
  const named = name === undefined ? null : findChapter(course, name);
  if (options.answer !== undefined) {
    const { answer: texts, json = false } = options;
    return answer(context, named?.questions ?? questionsOf(course), { texts, json, progress });
  }
  const chapter = named ?? chapterAt(course, progress);
  if (chapter !== null && options.json === true) return printQuestions(context, chapter, options);
  if (chapter === null || chapter.questions.length === 0) return noQuestions(context, course, chapter);
  if (!options.input) return printQuestions(context, chapter, options);
  return ask(context, chapter, progress);
}

/** The chapter that the learner is in. */
function chapterAt(course: Course, { snapshot }: Progress): Chapter | null {
  const names = exercisesOf(course).map((exercise) => exercise.name);
  const current = currentOf(snapshot, names);
  const holds = ({ exercises }: Chapter): boolean => exercises.some((exercise) => exercise.name === current);
  return course.chapters.find(holds) ?? course.chapters[0] ?? null;
}

interface Answering {
  readonly texts: readonly string[];
  readonly json: boolean;
  readonly progress: Progress;
}

async function answer(
  context: Context,
  questions: readonly Question[],
  { texts, json, progress }: Answering,
): Promise<number> {
  const { gradeGiven } = await import("../questions/given-answers.js");
  const { answeredJson, answeredText } = await import("../questions/answered-text.js");
  const answers = gradeGiven(texts, questions);
  for (const { question, given, right } of answers) {
    const { id, revision } = question;
    await progress.answered({ question: id, revision, outcome: right ? "first" : "missed", given: [given] });
  }
  context.print(json ? answeredJson(answers) : answeredText(answers, context));
  return answers.every(({ right }) => right) ? exitCodes.good : exitCodes.failed;
}

async function printQuestions(context: Context, chapter: Chapter, { json }: QuizOptions): Promise<number> {
  const { questionsJson, questionsText } = await import("../questions/printed.js");
  const { learner } = await import("../asking.js");
  context.print(
    json === true ? questionsJson(chapter, learner()) : questionsText(chapter, learner(), context),
  );
  return exitCodes.good;
}

/** A quiz guides and never blocks: however it goes, it is good. */
async function ask(context: Context, chapter: Chapter, progress: Progress): Promise<number> {
  const { askAll, summary } = await import("../questions/ask-all.js");
  const outcomes = await askAll(context, chapter.questions, {
    what: "quiz",
    instead: "answer with --answer <question>=<choice>, print with --no-input, or type answers with --plain",
    progress,
  });
  context.print(summary(outcomes));
  return exitCodes.good;
}

function noQuestions({ print }: Context, { chapters }: Course, chapter: Chapter | null): number {
  const others = chapters.filter(({ questions }) => questions.length > 0).map(({ name }) => name);
  const where = chapter === null ? "The course" : `Chapter ${chapter.name}`;
  const instead = others.length === 0 ? "" : `\n There are some in ${others.join(", ")}.`;
  print(` ${where} has no questions.${instead}`);
  return exitCodes.good;
}
