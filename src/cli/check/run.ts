import { type Exercise, exercisesOf } from "../../course/course.js";
import { findExercise } from "../../course/find.js";
import { currentOf } from "../../progress/standing.js";
import type { Context } from "../context.js";
import { openCourse } from "../courses.js";
import { codeOf } from "../exit-codes.js";
import { type Judged, judgeFile, openJudge } from "../judge.js";
import { openLearner } from "../learner/open-learner.js";
import { renderVerdicts } from "../verdicts.js";

/** Judges the exercise that is named, else the first from where the learner is that does not pass; gives the exit code. */
export async function run(context: Context, name: string | undefined): Promise<number> {
  const exercises =
    name === undefined ? await fromHereOn(context) : [findExercise(await openCourse(context), name)];
  const judged = await firstToDo(context, exercises);
  context.print(renderVerdicts(context, judged));
  return codeOf(judged.map(({ verdict }) => verdict));
}

/** All exercises: the one at which the learner is, those behind it, then those before it. */
async function fromHereOn(context: Context): Promise<readonly Exercise[]> {
  const { course, progress } = await openLearner(context);
  const exercises = exercisesOf(course);
  const names = exercises.map((exercise) => exercise.name);
  const at = Math.max(0, names.indexOf(currentOf(progress.snapshot, names) ?? ""));
  return [...exercises.slice(at), ...exercises.slice(0, at)];
}

/** The first that does not pass, else the last; none when there are no exercises. */
async function firstToDo(
  { lifetime, status }: Context,
  exercises: readonly Exercise[],
): Promise<readonly Judged[]> {
  status.show(" checking");
  const judge = await openJudge(lifetime);
  try {
    let last: readonly Judged[] = [];
    for (const [index, exercise] of exercises.entries()) {
      status.show(` checking ${index + 1}/${exercises.length}   ${exercise.name}`);
      const judged = await judgeFile(judge, exercise, exercise.file);
      if (judged.verdict.kind !== "passed") return [judged];
      last = [judged];
    }
    return last;
  } finally {
    status.end();
    await judge.close();
  }
}
