import { Command, InvalidArgumentError, Option } from "commander";
import type { CheckOptions } from "../check/check.js";
import { parseReporterName, type ReporterName, reporterNames } from "../check/reporter-name.js";
import { parseShard, type Shard } from "../check/shard.js";
import type { Perform } from "../perform.js";

interface Options {
  readonly solutions?: boolean;
  readonly reporter?: ReporterName;
  readonly json?: boolean;
  readonly output?: string;
  readonly shard?: Shard;
  readonly min?: number;
  readonly cache: boolean;
}

export function checkCommand(perform: Perform): Command {
  return new Command("check")
    .description("judge all exercises, or those that are named, or those of a chapter")
    .argument("[names...]", "exercises; chapters by number or folder")
    .option("--solutions", "judge the author's solutions instead")
    .option("--reporter <name>", `how to tell it: ${reporterNames.join(", ")}`, parseReporterName)
    .addOption(new Option("--json", "the same as --reporter json (docs/json.md)").conflicts("reporter"))
    .option("--output <file>", "write the report to a file; people are told on stdout all the same")
    .option("--shard <i/n>", "judge part i of n, for several machines at once", parseShard)
    .option("--min <n>", "good once n exercises pass (default: all)", parseMin)
    .option("--no-cache", "judge again what has not changed since an earlier check")
    .action((names: string[], options: Options) =>
      perform(async (context) => {
        const { check } = await import("../check/check.js");
        return check(context, names, withDefaults(options));
      }),
    );
}

function withDefaults({ solutions = false, json = false, reporter, ...rest }: Options): CheckOptions {
  return { ...rest, solutions, reporter: reporter ?? (json ? "json" : "human") };
}

function parseMin(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new InvalidArgumentError("It is a number of exercises.");
  return Number(value);
}
