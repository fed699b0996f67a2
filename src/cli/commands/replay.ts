import { Command } from "commander";
import type { Perform } from "../perform.js";

interface Options {
  readonly file?: string;
}

export function replayCommand(perform: Perform): Command {
  return new Command("replay")
    .description("run exactly one order of a program's threads, and step through it")
    .argument("<schedule>", "as check --json and outcomes give them")
    .option("--file <file>", "the program, where it is not the one that the schedule names")
    .action((schedule: string, options: Options) =>
      perform(async (context) => {
        const { replaySchedule } = await import("../replay/replay.js");
        return replaySchedule(context, schedule, options);
      }),
    );
}
