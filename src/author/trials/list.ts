import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import type { Exercise } from "../../course/course.js";
import { complaint } from "../complaint.js";
import type { Trials } from "./trial.js";
import { wrongAnswersTo } from "./wrong-answers.js";

/** The solution, the unchanged program and the wrong answers of each exercise; wrong answers are judged `runs` times. */
export async function listTrials(
  exercises: readonly Exercise[],
  { dir, runs }: { readonly dir: string; readonly runs: number },
): Promise<Trials> {
  const found = await Promise.all(
    exercises.map(async (exercise) => [
      await trialOf("solution", exercise, dir),
      await trialOf("unchanged", exercise, dir),
      await wrongAnswersTo(exercise, dir, runs),
    ]),
  );
  const all = found.flat();
  return {
    trials: all.flatMap(({ trials }) => trials),
    complaints: all.flatMap(({ complaints }) => complaints),
  };
}

async function trialOf(kind: "solution" | "unchanged", exercise: Exercise, dir: string): Promise<Trials> {
  const path = kind === "solution" ? exercise.solution : exercise.file;
  const file = relative(dir, path);
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null)
    return { trials: [], complaints: [complaint(file, "it cannot be read", `write the ${kind} program`)] };
  const fails = kind === "solution" ? null : exercise.fails;
  return { trials: [{ kind, exercise, file, text, fails, runs: 1 }], complaints: [] };
}
