import { UserError } from "../user-error.js";
import { layOut } from "./ask-layout.js";
import { isInterrupted, leavable } from "./ask-leaving.js";
import { type Ask, type Option, type Reply, skipKey, type TextRequest } from "./ask-requests.js";
import { gutterOf, type Look, themeOf, typingTheme } from "./ask-theme.js";
import type { Lifetime } from "./lifetime.js";
import { type ScreenOutput, sizeOf } from "./screen.js";

type Prompts = typeof import("@inquirer/prompts");

export interface PromptStreams {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream & ScreenOutput;
}

export interface PromptAskOptions {
  /** Gives stdin to the prompt for as long as it is open: `Keyboard.lend`. */
  readonly lend: <T>(borrow: () => Promise<T>) => Promise<T>;
  /** Ctrl-C at the prompt, which keeps it from being a signal. */
  readonly interrupt: () => Promise<never>;
  readonly lifetime: Pick<Lifetime, "atSuspend">;
  /** What wants to ask, and what can be done without a terminal. */
  readonly what: string;
  readonly instead: string;
  readonly look: Look;
  readonly streams?: PromptStreams;
}

/** Rows that a list leaves to its message, its keys, and what was said before. */
const otherRows = 8;

/** Asks with prompts that are redrawn while one types. Throws a `UserError` where there is no terminal for them. */
export function createPromptAsk(options: PromptAskOptions): Ask {
  const { lend, interrupt, lifetime, look, streams = process } = options;
  const { stdin, stdout } = streams;
  needsTerminal(streams, options.what, options.instead);

  async function open<T>(
    prompt: (prompts: Prompts, context: Parameters<Prompts["input"]>[1]) => Promise<T>,
    { skips = false } = {},
  ): Promise<Reply<T>> {
    const prompts = await import("@inquirer/prompts");
    const run = (signal: AbortSignal) => prompt(prompts, { input: stdin, output: stdout, signal });
    return lend(() => leavable(run, { stdin, lifetime, skips })).catch((error: unknown) => {
      if (isInterrupted(error)) return interrupt();
      throw error;
    });
  }

  function list(options: readonly Option[], several: boolean) {
    const { columns, rows } = sizeOf(stdout);
    const pageSize = Math.max(4, rows - otherRows);
    const { above, choices } = layOut(options, { gutter: gutterOf(several, look), rows: pageSize });
    if (above !== null) stdout.write(`${above}\n\n`);
    return { choices, pageSize, loop: false, theme: themeOf(look, { several, columns }) };
  }

  async function typed({ message, check }: TextRequest): Promise<Reply<string>> {
    const validate = (text: string) => (text.trim() === skipKey ? true : (check(text) ?? true));
    const hint = look.colours.dim("(s skips)");
    const config = { message: `${message} ${hint}`, validate, theme: typingTheme(look) };
    const reply = await open(({ input }, context) => input(config, context));
    return reply.kind === "given" && reply.value.trim() === skipKey ? { kind: "skipped" } : reply;
  }

  return {
    one: ({ message, options }) =>
      open(({ select }, context) => select({ message, ...list(options, false) }, context), { skips: true }),
    several: ({ message, options, marked, least }) => {
      const validate = (chosen: readonly unknown[]) =>
        chosen.length >= least || "mark at least one with space";
      const config = { message, validate, shortcuts: { all: null, invert: null } };
      return open(
        ({ checkbox }, context) => {
          const { choices, ...settings } = list(options, true);
          const checked = choices.map((choice) => ({ ...choice, checked: marked.includes(choice.value) }));
          return checkbox({ ...config, ...settings, choices: checked }, context);
        },
        { skips: true },
      );
    },
    line: typed,
    text: typed,
    async confirm(message) {
      const theme = typingTheme(look);
      const reply = await open(({ confirm }, context) =>
        confirm({ message, default: false, theme }, context),
      );
      return reply.kind === "given" && reply.value;
    },
    async pause(message) {
      const config = { message, transformer: () => "", theme: typingTheme(look) };
      await open(({ input }, context) => input(config, { ...context, clearPromptOnDone: true }));
    },
  };
}

export interface Terminals {
  readonly stdin: { readonly isTTY?: boolean };
  readonly stdout: { readonly isTTY?: boolean };
}

/**
 * A prompt on a closed stdin would end the process with code 0, half drawn, so there must be none: refuses, and names
 * what works instead.
 */
export function needsTerminal({ stdin, stdout }: Terminals, what: string, instead: string): void {
  if (stdin.isTTY === true && stdout.isTTY === true) return;
  const missing = stdin.isTTY === true ? "standard output" : "standard input";
  throw new UserError({
    code: "no-terminal",
    what: `${what} needs a terminal, but ${missing} is none`,
    help: instead,
  });
}
