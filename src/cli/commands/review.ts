import { Command } from "commander";
import { type Course, questionsOf } from "../../course/course.js";
import type { Question } from "../../course/question.js";
import type { Progress } from "../../progress/progress.js";
import { reviewQueue } from "../../progress/review.js";
import { isFinished } from "../../progress/stats.js";
import { shorten } from "../../report/width.js";
import { asciiGlyphs, unicodeGlyphs } from "../../terminal/glyphs.js";
import type { Context } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import { openLearner } from "../learner/open-learner.js";
import type { Perform } from "../perform.js";

interface ReviewOptions {
  readonly all?: boolean;
}

export function reviewCommand(perform: Perform): Command {
  return new Command("review")
    .description("ask again what was missed: after 1, 3 and 7 passed exercises")
    .option("--all", "list all that comes back, and when")
    .action((options: ReviewOptions) => perform((context) => review(context, options)));
}

async function review(context: Context, { all }: ReviewOptions): Promise<number> {
  const { course, progress } = await openLearner(context);
  const queue = queueOf(course, progress);
  if (all === true) context.print(queue.length === 0 ? nothing : list(queue, context));
  else await askDue(context, queue, progress);
  return exitCodes.good;
}

interface Queued {
  readonly question: Question;
  /** How many exercises are to be passed before. */
  readonly dueIn: number;
}

const nothing = " Nothing is to be repeated: no question was missed.";

function queueOf(course: Course, { snapshot }: Progress): readonly Queued[] {
  const questions = questionsOf(course);
  const queue = reviewQueue({ snapshot, questions, finished: isFinished(course, snapshot) });
  return queue.flatMap(({ id, dueIn }) => {
    const question = questions.find((one) => one.id === id);
    return question === undefined ? [] : [{ question, dueIn }];
  });
}

async function askDue(context: Context, queue: readonly Queued[], progress: Progress): Promise<void> {
  const due = queue.filter(({ dueIn }) => dueIn === 0).map(({ question }) => question);
  if (due.length === 0) return context.print(queue.length === 0 ? nothing : later(queue));
  const { askAll, summary } = await import("../questions/ask-all.js");
  const outcomes = await askAll(context, due, {
    what: "review",
    instead: "list the questions with --all, or type answers with --plain",
    progress,
  });
  context.print(summary(outcomes));
}

function later(queue: readonly Queued[]): string {
  const waiting = queue.length === 1 ? "One question comes" : `${queue.length} questions come`;
  const first = Math.min(...queue.map(({ dueIn }) => dueIn));
  return ` Nothing is due now. ${waiting} back later, the first ${when(first)}.`;
}

function when(dueIn: number): string {
  if (dueIn === 0) return "now";
  return dueIn === 1 ? "after the next exercise" : `after ${dueIn} more exercises`;
}

function list(queue: readonly Queued[], { colours, columns, unicode }: Context): string {
  const { ellipsis } = unicode ? unicodeGlyphs : asciiGlyphs;
  return queue
    .map(({ question, dueIn }) => {
      const text = shorten(question.text.replace(/\s+/g, " ").trim(), columns - 4, ellipsis);
      return ` ${colours.bold(question.id)}   ${when(dueIn)}\n   ${text}`;
    })
    .join("\n");
}
