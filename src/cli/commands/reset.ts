import { Command } from "commander";
import type { Context } from "../context.js";
import type { ResetOptions } from "../learner/reset.js";
import type { Perform } from "../perform.js";

export function resetCommand(perform: Perform): Command {
  return new Command("reset")
    .description("put an exercise back to how it was given; a backup of yours is kept")
    .argument("[name]", "the exercise")
    .option("--all", "all exercises")
    .option("--yes", "do not ask")
    .action((name: string | undefined, options: ResetOptions) =>
      perform((context) => reset(context, name, options)),
    );
}

async function reset(context: Context, name: string | undefined, options: ResetOptions): Promise<number> {
  const { resetChosen } = await import("../learner/reset.js");
  return resetChosen(context, name, options);
}
