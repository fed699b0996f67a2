import { exercisesOf } from "../../course/course.js";
import { nearest } from "../../course/nearest.js";
import { UserError } from "../../user-error.js";
import { type ChosenProgram, chooseProgram, isFile, looksLikeFile } from "../choose-program.js";
import type { Context } from "../context.js";
import { openCourse } from "../courses.js";

/** Whether a program can print these lines, and no others. */
export interface PossibleQuestion {
  readonly program: ChosenProgram;
  readonly lines: readonly string[];
}

/** The program is the first word, if that is meant as one; else the exercise where the learner is. */
export async function questionOf(context: Context, words: readonly string[]): Promise<PossibleQuestion> {
  const [first = "", ...others] = words;
  const isProgram = await meansProgram(context, first);
  const lines = (isProgram ? others : words).flatMap((word) => word.split("\n"));
  if (lines.length > 0)
    return { program: await chooseProgram(context, isProgram ? first : undefined), lines };
  throw new UserError({
    code: "no-lines",
    what: "it takes the lines to ask for",
    where: "possible",
    help: `as in: thread-lessons possible ${first} "first line" "second line"`,
  });
}

/** Also for a misspelt exercise: as a line it would get an answer that is no help. */
async function meansProgram(context: Context, word: string): Promise<boolean> {
  if (isFile(context, word) || looksLikeFile(word)) return true;
  if (!/^[\w/]+$/.test(word)) return false;
  const names = await openCourse(context).then(
    (course) => exercisesOf(course).flatMap(({ name, path }) => [name, path.replace(/\.ts$/, "")]),
    (): readonly string[] => [],
  );
  return names.includes(word) || (word.includes("_") && nearest(word, names) !== null);
}
