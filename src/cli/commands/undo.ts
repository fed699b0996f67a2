import { Command } from "commander";
import type { Context } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import type { Perform } from "../perform.js";

export function undoCommand(perform: Perform): Command {
  return new Command("undo")
    .description("take back what was last reset, or the last undo")
    .argument("[name]", "only of this exercise")
    .action((name: string | undefined) => perform((context) => undo(context, name)));
}

async function undo(context: Context, name: string | undefined): Promise<number> {
  const { exercisesOf } = await import("../../course/course.js");
  const { findExercise } = await import("../../course/find.js");
  const { openCourse } = await import("../courses.js");
  const { openOriginals } = await import("../../progress/originals.js");
  const { named } = await import("../learner/words.js");
  const course = await openCourse(context);
  const exercises = name === undefined ? exercisesOf(course) : [findExercise(course, name)];
  const changed = await (await openOriginals(course)).undo(exercises);
  if (changed.length === 0) {
    context.print(` There is nothing to take back${name === undefined ? "" : ` of ${named(exercises)}`}.`);
    return exitCodes.good;
  }
  const one = changed.length === 1;
  const names = changed.map((exercise) => exercise.name);
  const check = ["thread-lessons", one ? "run" : "check", ...(names.length > 3 ? [] : names)].join(" ");
  context.print(` ${named(changed)} ${one ? "is" : "are"} back as before; undo again to change that back.`);
  context.print(` To see whether ${one ? "it passes" : "they pass"}, type   ${context.colours.bold(check)}`);
  return exitCodes.good;
}
