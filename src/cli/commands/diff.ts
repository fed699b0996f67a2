import { Command } from "commander";
import type { Context } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import type { Perform } from "../perform.js";

export function diffCommand(perform: Perform): Command {
  return new Command("diff")
    .description("show how the author's solution differs from what you wrote")
    .argument("[name]", "the exercise (default: where you are)")
    .action((name: string | undefined) => perform((context) => diff(context, name)));
}

async function diff(context: Context, name: string | undefined): Promise<number> {
  const { chooseExercise } = await import("../learner/open-learner.js");
  const { solutionOf, writtenBy } = await import("../learner/texts.js");
  const { renderDiff } = await import("../../report/diff.js");
  const { asciiGlyphs, unicodeGlyphs } = await import("../../report/glyphs.js");
  const { course, exercise } = await chooseExercise(context, name);
  const solution = {
    name: `${exercise.name}, the author's solution`,
    text: await solutionOf(course, exercise),
  };
  const yours = { name: `${exercise.name}, yours`, text: await writtenBy(exercise) };
  const glyphs = context.unicode ? unicodeGlyphs : asciiGlyphs;
  const drawn = renderDiff(yours, solution, { colours: context.colours, glyphs });
  context.print(drawn === "" ? ` What you wrote in ${exercise.name} is the author's solution.` : drawn);
  return exitCodes.good;
}
