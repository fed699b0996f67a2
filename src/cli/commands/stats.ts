import { Command } from "commander";
import type { Context } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import type { Perform } from "../perform.js";

interface StatsOptions {
  readonly json?: boolean;
}

export function statsCommand(perform: Perform): Command {
  return new Command("stats")
    .description("say how it went: exercises, hints and questions, chapter by chapter")
    .option("--json", "as JSON (docs/progress.md)")
    .action((options: StatsOptions) => perform((context) => stats(context, options)));
}

async function stats(context: Context, { json }: StatsOptions): Promise<number> {
  const { openLearner } = await import("../learner/open-learner.js");
  const { statsOf } = await import("../../progress/stats.js");
  const { drawStats } = await import("../learner/stats.js");
  const { course, progress } = await openLearner(context);
  const counted = statsOf(course, progress.snapshot);
  context.print(
    json === true ? JSON.stringify({ version: 1, ...counted }, null, 2) : drawStats(counted, context),
  );
  return exitCodes.good;
}
