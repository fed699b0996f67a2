import { Command } from "commander";
import type { Perform } from "../perform.js";

export function possibleCommand(perform: Perform): Command {
  return new Command("possible")
    .description("whether a program can print exactly these lines: an order that does, or why there is none")
    .usage("[options] [program] <lines...>")
    .argument("<lines...>", "the whole output; before it an exercise or a file (default: where you are)")
    .addHelpText(
      "after",
      `
Exit codes:
  0    it can
  1    it never can
  2    wrong usage, a program with errors, or not decided`,
    )
    .action((words: string[]) =>
      perform(async (context) => {
        const { possible } = await import("../possible/possible.js");
        return possible(context, words);
      }),
    );
}
