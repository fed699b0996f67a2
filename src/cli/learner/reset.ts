import { type Exercise, exercisesOf } from "../../course/course.js";
import { findExercise } from "../../course/find.js";
import { type Originals, openOriginals } from "../../progress/originals.js";
import { resetExercises } from "../../progress/reset.js";
import { currentOf, hasPassed } from "../../progress/standing.js";
import { needsTerminal } from "../../terminal/ask.js";
import { UserError } from "../../user-error.js";
import type { Context } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import { confirm } from "./confirm.js";
import { type Learner, openLearner } from "./open-learner.js";
import { named } from "./words.js";

export interface ResetOptions {
  readonly all?: boolean;
  /** Without asking. */
  readonly yes?: boolean;
}

/** Puts one exercise or all of them back, once the learner has agreed. */
export async function resetChosen(
  context: Context,
  name: string | undefined,
  options: ResetOptions,
): Promise<number> {
  const learner = await openLearner(context);
  const originals = await openOriginals(learner.course);
  const chosen = choose(learner, name, options);
  const touched = await touchedOf(chosen, learner, originals);
  if (touched.length === 0) {
    context.print(
      ` ${named(chosen)} ${chosen.length === 1 ? "is" : "are"} as given: there is nothing to reset.`,
    );
    return exitCodes.good;
  }
  if (options.yes !== true && !(await agrees(context, touched, name))) {
    context.print(" Nothing was changed.");
    return exitCodes.good;
  }
  const told = learner.progress.notices;
  const changed = await resetExercises({ originals, progress: learner.progress }, touched);
  for (const notice of learner.progress.notices) if (!told.includes(notice)) context.complain(notice);
  context.print(` ${named(touched)} ${touched.length === 1 ? "is" : "are"} as given again.`);
  if (changed.length > 0)
    context.print(` To have your text back, type   ${context.colours.bold("thread-lessons undo")}`);
  return exitCodes.good;
}

function choose(
  { course, progress }: Learner,
  name: string | undefined,
  { all }: ResetOptions,
): readonly Exercise[] {
  if (name !== undefined && all !== true) return [findExercise(course, name)];
  if (name === undefined && all === true) return exercisesOf(course);
  const names = exercisesOf(course).map((exercise) => exercise.name);
  const current = currentOf(progress.snapshot, names) ?? "<name>";
  throw new UserError({
    code: "what-to-reset",
    what: name === undefined ? "which exercise is to be reset?" : `either ${name} or --all is to be reset`,
    help: `thread-lessons reset ${name ?? current}, or thread-lessons reset --all`,
  });
}

/** Those that the learner has changed or passed. */
async function touchedOf(
  exercises: readonly Exercise[],
  { progress }: Learner,
  originals: Originals,
): Promise<readonly Exercise[]> {
  const pristine = await Promise.all(exercises.map((exercise) => originals.isPristine(exercise)));
  return exercises.filter(
    ({ name }, index) => pristine[index] === false || hasPassed(progress.snapshot, name),
  );
}

async function agrees(
  context: Context,
  touched: readonly Exercise[],
  name: string | undefined,
): Promise<boolean> {
  const command = `thread-lessons reset ${name === undefined ? "--all" : name} --yes`;
  needsTerminal(process, "reset", `\`${command}\` does it without asking`);
  const them = touched.length === 1 ? "it was" : "they were";
  return confirm(context, `Put ${named(touched)} back to how ${them} given? A backup is kept.`);
}
