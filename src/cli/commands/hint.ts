import { Command, InvalidArgumentError } from "commander";
import { prose } from "../../watch/prose.js";
import type { Context } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import type { Perform } from "../perform.js";

interface HintOptions {
  readonly step: number;
}

export function hintCommand(perform: Perform): Command {
  return new Command("hint")
    .description("show a hint for an exercise: where to look, what is wrong, how to mend it")
    .argument("[name]", "the exercise (default: where you are)")
    .option("--step <1-3>", "which of the three hints", parseStep, 1)
    .action((name: string | undefined, options: HintOptions) =>
      perform((context) => hint(context, name, options)),
    );
}

async function hint(context: Context, name: string | undefined, { step }: HintOptions): Promise<number> {
  const { chooseExercise } = await import("../learner/open-learner.js");
  const { exercise } = await chooseExercise(context, name);
  context.print(` ${context.colours.bold(`${exercise.name}, hint ${step} of ${exercise.hints.length}`)}\n`);
  context.print(prose(exercise.hints[step - 1] ?? "", context.columns));
  if (step < exercise.hints.length)
    context.print(`\n More: thread-lessons hint ${exercise.name} --step ${step + 1}`);
  return exitCodes.good;
}

function parseStep(value: string): number {
  if (!/^[123]$/.test(value)) throw new InvalidArgumentError("It is 1, 2 or 3.");
  return Number(value);
}
