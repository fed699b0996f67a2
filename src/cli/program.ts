import { Command } from "commander";
import { nearest } from "../course/nearest.js";
import type { Lifetime } from "../terminal/lifetime.js";
import { UserError } from "../user-error.js";
import { checkCommand } from "./commands/check.js";
import { completionCommand } from "./commands/completion.js";
import { devCommand } from "./commands/dev.js";
import { diagnoseCommand } from "./commands/diagnose.js";
import { diffCommand } from "./commands/diff.js";
import { doctorCommand } from "./commands/doctor.js";
import { execCommand } from "./commands/exec.js";
import { explainCommand } from "./commands/explain.js";
import { hintCommand } from "./commands/hint.js";
import { initCommand } from "./commands/init.js";
import { listCommand } from "./commands/list.js";
import { outcomesCommand } from "./commands/outcomes.js";
import { possibleCommand } from "./commands/possible.js";
import { quizCommand } from "./commands/quiz.js";
import { replayCommand } from "./commands/replay.js";
import { resetCommand } from "./commands/reset.js";
import { reviewCommand } from "./commands/review.js";
import { runCommand } from "./commands/run.js";
import { solutionCommand } from "./commands/solution.js";
import { statsCommand } from "./commands/stats.js";
import { status, statusCommand } from "./commands/status.js";
import { undoCommand } from "./commands/undo.js";
import { watch, watchCommand } from "./commands/watch.js";
import { type Context, createContext, type GlobalOptions } from "./context.js";
import { exitCodeHelp } from "./exit-codes.js";
import { version } from "./package.js";
import type { Perform } from "./perform.js";

/** The command line. `done` receives the exit code of the command that was run. */
export function createProgram(lifetime: Lifetime, done: (code: number) => void): Command {
  const program = new Command("thread-lessons");
  const perform: Perform = async (command) =>
    done(await command(createContext(lifetime, program.opts<GlobalOptions>())));
  program
    .description(
      "Learn Rust's threads through TypeScript. Without a command: watch; where there is no terminal: status.",
    )
    .version(version())
    .option("--course <dir>", "the course's folder (default: this one, or the course of this package)")
    .option("--color", "use colours, whatever the terminal says")
    .option("--no-color", "use no colours")
    .option("--plain", "plain lines: no redrawing, typed answers, ASCII")
    .addHelpText("after", exitCodeHelp)
    .helpCommand(true)
    .exitOverride()
    .showHelpAfterError(takes("thread-lessons"))
    .allowExcessArguments()
    .action(() => perform((context) => bare(program, context)));
  for (const make of commands) program.addCommand(make(perform));
  settle(program, "thread-lessons");
  return program;
}

/** Gives the commands below one its settings: those that are added take over none, and would end the process with code 1. */
function settle(parent: Command, path: string): void {
  for (const command of parent.commands) {
    const here = `${path} ${command.name()}`;
    command.copyInheritedSettings(parent).allowExcessArguments(false).showHelpAfterError(takes(here));
    settle(command, here);
  }
}

const commands = [
  watchCommand,
  initCommand,
  statusCommand,
  listCommand,
  runCommand,
  checkCommand,
  hintCommand,
  solutionCommand,
  diffCommand,
  resetCommand,
  undoCommand,
  quizCommand,
  reviewCommand,
  statsCommand,
  outcomesCommand,
  possibleCommand,
  replayCommand,
  execCommand,
  diagnoseCommand,
  explainCommand,
  doctorCommand,
  completionCommand,
  devCommand,
];

/** What follows an error about the arguments of a command; `path` is what is typed to run it. */
function takes(path: string): string {
  return `  help: \`${path} --help\` shows what it takes`;
}

/** Watch asks for a terminal; elsewhere, who calls sees how things stand. */
function bare(program: Command, context: Context): Promise<number> {
  const [word] = program.args;
  const onTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  if (word === undefined) return onTerminal ? watch(context) : status(context);
  const names = program.commands.map((command) => command.name());
  const meant = nearest(word, names);
  const help = meant === null ? `the commands are: ${names.join(", ")}` : `did you mean "${meant}"?`;
  throw new UserError({ code: "unknown-command", what: `there is no command "${word}"`, help });
}
