import { Command } from "commander";
import { type Exercise, exercisesOf } from "../../course/course.js";
import { findExercise } from "../../course/find.js";
import type { Context } from "../context.js";
import { openCourse } from "../courses.js";
import { codeOf } from "../exit-codes.js";
import type { Judged } from "../judge.js";
import type { Perform } from "../perform.js";

interface CheckOptions {
  readonly solutions?: boolean;
  readonly json?: boolean;
}

export function checkCommand(perform: Perform): Command {
  return new Command("check")
    .description("judge all exercises, or those that are named")
    .argument("[names...]", "exercises")
    .option("--solutions", "judge the author's solutions instead")
    .option("--json", "as JSON (docs/json.md)")
    .action((names: string[], options: CheckOptions) => perform((context) => check(context, names, options)));
}

async function check(context: Context, names: readonly string[], options: CheckOptions): Promise<number> {
  const course = await openCourse(context);
  const exercises =
    names.length === 0 ? exercisesOf(course) : names.map((name) => findExercise(course, name));
  const judged = await judgeAll(context, exercises, options);
  const { renderJson, renderVerdicts } = await import("../verdicts.js");
  context.print(options.json === true ? renderJson(context, judged) : renderVerdicts(context, judged));
  return codeOf(judged.map(({ verdict }) => verdict));
}

async function judgeAll(
  { lifetime, status }: Context,
  exercises: readonly Exercise[],
  { solutions }: CheckOptions,
): Promise<readonly Judged[]> {
  const { judgeFile, openJudge } = await import("../judge.js");
  status.show(" checking");
  const judge = await openJudge(lifetime);
  try {
    const judged: Judged[] = [];
    for (const [index, exercise] of exercises.entries()) {
      status.show(` checking ${index + 1}/${exercises.length}   ${exercise.name}`);
      judged.push(await judgeFile(judge, exercise, solutions === true ? exercise.solution : exercise.file));
    }
    return judged;
  } finally {
    status.end();
    await judge.close();
  }
}
