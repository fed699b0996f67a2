import { Command } from "commander";
import type { Context } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import type { Perform } from "../perform.js";

export function statusCommand(perform: Perform): Command {
  return new Command("status")
    .description("say where you are, what is next, and what to type")
    .action(() => perform(status));
}

export async function status(context: Context): Promise<number> {
  const { openLearner } = await import("../learner/open-learner.js");
  const { overviewOf } = await import("../learner/overview.js");
  const { drawStatus } = await import("../learner/status.js");
  const learner = await openLearner(context);
  context.print(drawStatus(learner, await overviewOf(learner), context));
  return exitCodes.good;
}
