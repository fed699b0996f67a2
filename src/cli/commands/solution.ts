import { Command } from "commander";
import type { Context } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import type { Perform } from "../perform.js";

export function solutionCommand(perform: Perform): Command {
  return new Command("solution")
    .description("print the author's solution of an exercise")
    .argument("[name]", "the exercise (default: where you are)")
    .action((name: string | undefined) => perform((context) => solution(context, name)));
}

async function solution(context: Context, name: string | undefined): Promise<number> {
  const { chooseExercise } = await import("../learner/open-learner.js");
  const { solutionOf } = await import("../learner/texts.js");
  const { course, exercise } = await chooseExercise(context, name);
  context.print((await solutionOf(course, exercise)).replace(/\n$/, ""));
  return exitCodes.good;
}
