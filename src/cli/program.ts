import { readFileSync } from "node:fs";
import { Command } from "commander";
import { nearest } from "../course/nearest.js";
import type { Lifetime } from "../terminal/lifetime.js";
import { UserError } from "../user-error.js";
import { checkCommand } from "./commands/check.js";
import { diagnoseCommand } from "./commands/diagnose.js";
import { execCommand } from "./commands/exec.js";
import { hintCommand } from "./commands/hint.js";
import { runCommand } from "./commands/run.js";
import { watch, watchCommand } from "./commands/watch.js";
import { type Context, createContext, type GlobalOptions } from "./context.js";
import { exitCodeHelp } from "./exit-codes.js";
import type { Perform } from "./perform.js";

/** The command line. `done` receives the exit code of the command that was run. */
export function createProgram(lifetime: Lifetime, done: (code: number) => void): Command {
  const program = new Command("thread-lessons");
  const perform: Perform = async (command) =>
    done(await command(createContext(lifetime, program.opts<GlobalOptions>())));
  program
    .description("Learn Rust's threads through TypeScript. Without a command: watch.")
    .version(version())
    .option("--course <dir>", "the course's folder (default: this one, or the course of this package)")
    .option("--color", "use colours, whatever the terminal says")
    .option("--no-color", "use no colours")
    .option("--plain", "plain lines: no redrawing, typed answers, ASCII")
    .addHelpText("after", exitCodeHelp)
    .exitOverride()
    .allowExcessArguments()
    .action(() => perform((context) => bare(program, context)));
  // A command that is added takes over nothing by itself, and would end the process with code 1.
  for (const make of commands) {
    program.addCommand(make(perform).copyInheritedSettings(program).allowExcessArguments(false));
  }
  return program;
}

const commands = [watchCommand, runCommand, checkCommand, hintCommand, execCommand, diagnoseCommand];

function bare(program: Command, context: Context): Promise<number> {
  const [word] = program.args;
  if (word === undefined) return watch(context);
  const names = program.commands.map((command) => command.name());
  const meant = nearest(word, names);
  const help = meant === null ? `the commands are: ${names.join(", ")}` : `did you mean "${meant}"?`;
  throw new UserError({ code: "unknown-command", what: `there is no command "${word}"`, help });
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest
    ? String(manifest.version)
    : "";
}
