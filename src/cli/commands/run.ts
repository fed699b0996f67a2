import { Command } from "commander";
import type { Perform } from "../perform.js";

export function runCommand(perform: Perform): Command {
  return new Command("run")
    .description("judge one exercise; without a name, the first from where you are that does not pass")
    .argument("[name]", "the exercise")
    .action((name: string | undefined) =>
      perform(async (context) => {
        const { run } = await import("../check/run.js");
        return run(context, name);
      }),
    );
}
