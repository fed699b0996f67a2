import type { Argument, Command, Option } from "commander";

/** What may stand in a place of the command line. */
export type Kind =
  | { readonly kind: "choices"; readonly values: readonly string[] }
  /** Names that are asked for when they are needed. */
  | { readonly kind: "names"; readonly of: "exercises" | "chapters" }
  | { readonly kind: "files" }
  | { readonly kind: "folders" }
  | { readonly kind: "nothing" };

export interface OptionModel {
  /** As in `--filter`. */
  readonly flag: string;
  readonly description: string;
  /** What follows it; null for a switch. */
  readonly value: Kind | null;
}

export interface CommandModel {
  /** As it is typed: `""` for the program, `list`, `dev check`. */
  readonly path: string;
  readonly description: string;
  readonly options: readonly OptionModel[];
  /** In order; the last one for all that follow, if `repeats`. */
  readonly values: readonly Kind[];
  readonly repeats: boolean;
  readonly commands: readonly CommandModel[];
}

const help: OptionModel = { flag: "--help", description: "display help for command", value: null };

/** What a completion script has to know of a program, read from the program itself. */
export function modelOf(
  command: Command,
  { path = "", inherited = [help] }: Surroundings = {},
): CommandModel {
  const shown = command
    .createHelp()
    .visibleCommands(command)
    .filter((one) => one.name() !== "help");
  const own = command.options.filter(({ hidden }) => !hidden).map(optionModel);
  const options = [...own, ...inherited];
  const inner = (name: string): Surroundings => ({
    path: path === "" ? name : `${path} ${name}`,
    inherited: options.filter(({ flag }) => flag !== "--version"),
  });
  return {
    path,
    description: command.description(),
    options,
    values: command.registeredArguments.map(argumentKind),
    repeats: command.registeredArguments.at(-1)?.variadic ?? false,
    commands: shown.map((one) => modelOf(one, inner(one.name()))),
  };
}

interface Surroundings {
  readonly path?: string;
  /** Options of the commands around it, which can be given after its name, too. */
  readonly inherited?: readonly OptionModel[];
}

/** The command and all that are in it. */
export function flatten(model: CommandModel): readonly CommandModel[] {
  return [model, ...model.commands.flatMap(flatten)];
}

function optionModel({
  long,
  short,
  description,
  required,
  optional,
  argChoices,
  flags,
}: Option): OptionModel {
  const word = /[<[]([^>\]]*)/.exec(flags)?.[1] ?? "";
  const value = argChoices === undefined ? pathKind(word) : choices(argChoices);
  return { flag: long ?? short ?? "", description, value: required || optional ? value : null };
}

/** By the word that stands for the value in the help. */
function pathKind(word: string): Kind {
  switch (word) {
    case "file":
      return { kind: "files" };
    case "dir":
      return { kind: "folders" };
    default:
      return { kind: "nothing" };
  }
}

function argumentKind(argument: Argument): Kind {
  if (argument.argChoices !== undefined) return choices(argument.argChoices);
  switch (argument.name()) {
    case "name":
    case "names":
    case "words":
    case "program":
      return { kind: "names", of: "exercises" };
    case "chapter":
      return { kind: "names", of: "chapters" };
    default:
      return pathKind(argument.name());
  }
}

function choices(values: readonly string[]): Kind {
  return { kind: "choices", values };
}
