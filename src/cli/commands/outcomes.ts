import { Command, InvalidArgumentError } from "commander";
import type { Perform } from "../perform.js";

interface Options {
  readonly json?: boolean;
  readonly most?: number;
}

/** Told unless asked otherwise: what fits on a screen, and what a program can read. */
const most = { human: 20, json: 10_000 };

export function outcomesCommand(perform: Perform): Command {
  return new Command("outcomes")
    .description("every output that a program can show, over all orders of its threads")
    .argument("[program]", "an exercise, or a file (default: the exercise where you are)")
    .option("--json", "as JSON (docs/json.md)")
    .option("--most <n>", `tell so many at most (default: ${most.human}, as JSON ${most.json})`, parseMost)
    .action((word: string | undefined, { json = false, ...options }: Options) =>
      perform(async (context) => {
        const { outcomes } = await import("../outcomes/outcomes.js");
        return outcomes(context, word, { json, most: options.most ?? most[json ? "json" : "human"] });
      }),
    );
}

function parseMost(value: string): number {
  const count = Number(value);
  if (!/^\d{1,6}$/.test(value) || count === 0)
    throw new InvalidArgumentError("It is a number of outputs, from 1 to 999999.");
  return count;
}
