import { resolve } from "node:path";
import { Command } from "commander";
import type { Context } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import type { Initialised } from "../init/init.js";
import type { Perform } from "../perform.js";

interface InitOptions {
  readonly ci?: boolean;
  readonly solutions: boolean;
}

export function initCommand(perform: Perform): Command {
  return new Command("init")
    .description("make a folder to learn in, with the exercises to edit; or add to one what it lacks")
    .argument("[dir]", "the folder", ".")
    .option("--ci", "with a workflow that judges the exercises on GitHub")
    .option("--no-solutions", "keep the author's solutions back")
    .action((dir: string, options: InitOptions) => perform((context) => init(context, dir, options)));
}

async function init(context: Context, dir: string, { ci = false, solutions }: InitOptions): Promise<number> {
  const { initialise } = await import("../init/init.js");
  const { commandsFor, misplacedWorkflow } = await import("../init/next-steps.js");
  const folder = resolve(context.cwd, dir);
  const done = await initialise(folder, context, { ci, solutions });
  const misplaced = ci ? misplacedWorkflow(folder) : null;
  const { bold } = context.colours;
  const lines = [
    ...report(folder === context.cwd ? "This folder" : dir, done),
    ...(misplaced === null ? [] : ["", ` ${misplaced}`]),
    "",
    " Next:",
    ...commandsFor(folder, context.cwd).map((command) => `   ${bold(command)}`),
  ];
  context.print(lines.join("\n"));
  return exitCodes.good;
}

function report(name: string, { isNew, written, exercises }: Initialised): readonly string[] {
  if (isNew)
    return [` ${name} is ready: ${exercises === 1 ? "1 exercise" : `${exercises} exercises`} to mend.`];
  if (written.length === 0) return [` ${name} is a workspace already, and lacks nothing.`];
  return [` ${name} is a workspace already. It lacked these:`, ...written.map((path) => `   ${path}`)];
}
