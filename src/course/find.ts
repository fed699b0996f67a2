import { UserError } from "../user-error.js";
import { type Course, type Exercise, exercisesOf } from "./course.js";
import { nearest } from "./nearest.js";

/** The exercise that `name` names: `lost_report`, `01_main_returns/lost_report`, with or without `.ts`. */
export function findExercise(course: Course, name: string): Exercise {
  const wanted = name.replace(/\.ts$/, "").replace(/^(\.\/)?exercises\//, "");
  const exercises = exercisesOf(course);
  const found = exercises.find(({ name, path }) => wanted === name || `${wanted}.ts` === path);
  if (found !== undefined) return found;
  throw new UserError({
    code: "unknown-exercise",
    what: `there is no exercise "${name}"`,
    help: suggestion(wanted, exercises),
  });
}

function suggestion(wanted: string, exercises: readonly Exercise[]): string {
  const names = exercises.map(({ name }) => name);
  const meant = nearest(wanted.split("/").at(-1) ?? wanted, names);
  return meant === null ? "`thread-lessons list` shows them all" : `did you mean "${meant}"?`;
}
