import { Argument, Command, Option } from "commander";
import type { Context } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import type { Perform } from "../perform.js";

const shells = ["bash", "zsh", "fish"] as const;
const named = ["exercises", "chapters"] as const;

type Shell = (typeof shells)[number];

interface CompletionOptions {
  /** Asked for by the scripts. */
  readonly names?: (typeof named)[number];
}

const installing = `
To have it in every shell that you open:
  bash   put this into ~/.bashrc:                 eval "$(thread-lessons completion bash)"
  zsh    put this into ~/.zshrc, below compinit:  eval "$(thread-lessons completion zsh)"
  fish   thread-lessons completion fish > ~/.config/fish/completions/thread-lessons.fish
It completes the command "thread-lessons", which must be on your PATH: npm install --global thread-lessons`;

export function completionCommand(perform: Perform): Command {
  return new Command("completion")
    .description("print a script by which your shell completes commands, options and exercises")
    .addArgument(new Argument("[shell]", "yours (default: the one in $SHELL)").choices(shells))
    .addOption(new Option("--names <of>").choices(named).hideHelp())
    .addHelpText("after", installing)
    .action((shell: Shell | undefined, options: CompletionOptions, command: Command) =>
      perform((context) => completion(context, shell, options, command)),
    );
}

async function completion(
  context: Context,
  shell: Shell | undefined,
  { names }: CompletionOptions,
  command: Command,
): Promise<number> {
  if (names !== undefined) {
    const { namesOf } = await import("../completion/names.js");
    context.print((await namesOf(names, context)).join("\n"));
    return exitCodes.good;
  }
  const { scriptFor } = await import("../completion/script.js");
  context.print(scriptFor(shell ?? null, command.parent ?? command, process.env).trimEnd());
  return exitCodes.good;
}
