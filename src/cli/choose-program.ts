import { statSync } from "node:fs";
import { basename, isAbsolute, relative, resolve, sep } from "node:path";
import { UserError } from "../user-error.js";
import type { Context } from "./context.js";
import { chooseExercise } from "./learner/open-learner.js";

/** A program that somebody asks about. */
export interface ChosenProgram {
  /** What schedules call it: an exercise's name, or a file's path. */
  readonly name: string;
  /** Where it is, as people type it here. */
  readonly file: string;
}

/** The file or the exercise that is named; where none is, the exercise at which the learner is. */
export async function chooseProgram(context: Context, word: string | undefined): Promise<ChosenProgram> {
  if (word !== undefined && isFile(context, word)) return { name: nameOfFile(context, word), file: word };
  const { exercise } = await chooseExercise(context, word).catch((error: unknown) => noProgram(error, word));
  return { name: exercise.name, file: pathFrom(context.cwd, exercise.file) };
}

/** Whether there is a file of that name, and not a folder; false for what cannot be looked at. */
export function isFile({ cwd }: Pick<Context, "cwd">, word: string): boolean {
  try {
    return statSync(resolve(cwd, word)).isFile();
  } catch {
    return false;
  }
}

/** Whether a word can only be meant as a file. */
export function looksLikeFile(word: string): boolean {
  return /\.[cm]?ts$/.test(word);
}

function noProgram(error: unknown, word = ""): never {
  const isMissing = error instanceof UserError && /^(unknown-exercise|no-workspace)$/.test(error.code);
  if (!isMissing || !looksLikeFile(word)) throw error;
  const help = "name a TypeScript program, or an exercise";
  throw new UserError({ code: "unreadable", what: "there is no such file", where: word, help, cause: error });
}

/** Schedules have colons of their own. */
function nameOfFile({ cwd }: Context, file: string): string {
  const path = pathFrom(cwd, resolve(cwd, file)).replaceAll(sep, "/");
  return path.includes(":") ? basename(path).replaceAll(":", "") : path;
}

/** What to type in `cwd` to open a file: a relative path below it, else an absolute one. */
export function pathFrom(cwd: string, file: string): string {
  const path = relative(cwd, file);
  return path.startsWith("..") || isAbsolute(path) ? file : path;
}
