import { type Course, type Exercise, exercisesOf } from "../../course/course.js";
import { findExercise } from "../../course/find.js";
import { openProgress } from "../../progress/open.js";
import type { Progress } from "../../progress/progress.js";
import { currentOf } from "../../progress/standing.js";
import { UserError } from "../../user-error.js";
import type { Context } from "../context.js";
import { openCourse } from "../courses.js";

/** A course, and what is remembered of the learner in it. */
export interface Learner {
  readonly course: Course;
  readonly progress: Progress;
}

/** Reads both, and complains of what is odd about the progress. Writes nothing. */
export async function openLearner(context: Context): Promise<Learner> {
  const course = await openCourse(context);
  return { course, progress: await progressOf(course, context) };
}

/** The exercise that is named, else the one where the learner is. Writes nothing. */
export async function chooseExercise(
  context: Context,
  name: string | undefined,
): Promise<{ readonly course: Course; readonly exercise: Exercise }> {
  const course = await openCourse(context);
  if (name !== undefined) return { course, exercise: findExercise(course, name) };
  const { snapshot } = await progressOf(course, context);
  const exercises = exercisesOf(course);
  const current = currentOf(
    snapshot,
    exercises.map((exercise) => exercise.name),
  );
  const exercise = exercises.find((one) => one.name === current);
  if (exercise !== undefined) return { course, exercise };
  throw new UserError({ code: "no-exercises", what: "this course has no exercises", where: course.home });
}

async function progressOf({ dir }: Course, { complain }: Context): Promise<Progress> {
  const progress = await openProgress({ dir });
  for (const notice of progress.notices) complain(notice);
  return progress;
}
