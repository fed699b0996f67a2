import { Command, Option } from "commander";
import type { Context } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import { filters, type Selection, select } from "../learner/selection.js";
import type { Perform } from "../perform.js";

interface ListOptions {
  readonly filter?: NonNullable<Selection["filter"]>;
  readonly json?: boolean;
}

export function listCommand(perform: Perform): Command {
  return new Command("list")
    .description("list the exercises: which are done, and where you are")
    .argument("[words...]", "only exercises whose name, title or chapter has these words")
    .addOption(
      new Option("--filter <which>", "only those that are done, pending, or changed since").choices(filters),
    )
    .option("--json", "as JSON (docs/progress.md)")
    .action((words: string[], options: ListOptions) => perform((context) => list(context, words, options)));
}

async function list(
  context: Context,
  words: readonly string[],
  { filter, json }: ListOptions,
): Promise<number> {
  const { openLearner } = await import("../learner/open-learner.js");
  const { overviewOf } = await import("../learner/overview.js");
  const { drawList } = await import("../learner/list.js");
  const { listJson } = await import("../learner/list-json.js");
  const learner = await openLearner(context);
  const overview = await overviewOf(learner);
  const chosen = select(overview.entries, { filter: filter ?? null, words });
  const text =
    json === true ? listJson(learner, overview, chosen) : drawList(learner.course, overview, chosen, context);
  context.print(text);
  return exitCodes.good;
}
