import type { Command } from "commander";
import { UserError } from "../../user-error.js";
import { bashScript } from "./bash.js";
import { fishScript } from "./fish.js";
import { modelOf } from "./model.js";
import { zshScript } from "./zsh.js";

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

export type Shell = keyof typeof scripts;

/** The script for a shell, or for the one that `$SHELL` names. */
export function scriptFor(
  shell: Shell | null,
  program: Command,
  { SHELL = "" }: Readonly<Record<string, string | undefined>>,
): string {
  const chosen = shell ?? SHELL.split("/").at(-1) ?? "";
  if (isShell(chosen)) return scripts[chosen](modelOf(program));
  throw new UserError({
    code: "unknown-shell",
    what: SHELL === "" ? "there is no $SHELL that names your shell" : `there is no completion for ${SHELL}`,
    help: "name one: thread-lessons completion bash, zsh or fish",
  });
}

function isShell(name: string): name is Shell {
  return Object.hasOwn(scripts, name);
}
