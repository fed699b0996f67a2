import { UserError } from "../user-error.js";

export interface Option {
  readonly value: string;
  /** May be several lines. */
  readonly name: string;
  /** One line that stands for it once it is chosen. */
  readonly short?: string;
}

export interface ChoiceRequest {
  readonly message: string;
  readonly options: readonly Option[];
}

/** Puts one question to the person at the terminal; null when nothing more can be typed. */
export interface Ask {
  choose(request: ChoiceRequest): Promise<string | null>;
}

/** The prompt functions that are used; tests pass their own. */
export interface Prompts {
  select(config: { message: string; choices: readonly Option[]; loop: boolean }): Promise<string>;
}

export interface PromptAskOptions {
  /** Gives stdin to the prompt for as long as it is open: `Keyboard.lend`. */
  readonly lend: <T>(borrow: () => Promise<T>) => Promise<T>;
  /** Ctrl-C at the prompt, which keeps it from being a signal. */
  readonly interrupt: () => Promise<never>;
  readonly loadPrompts?: () => Promise<Prompts>;
}

export function createPromptAsk({ lend, interrupt, loadPrompts = inquirerPrompts }: PromptAskOptions): Ask {
  return {
    async choose({ message, options }) {
      const { select } = await loadPrompts();
      const answer = lend(() => select({ message, choices: options, loop: false }));
      return answer.catch((error: unknown) => {
        if (error instanceof Error && error.name === "ExitPromptError") return interrupt();
        throw error;
      });
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

async function inquirerPrompts(): Promise<Prompts> {
  const { select } = await import("@inquirer/prompts");
  const pageSize = Math.max(4, (process.stdout.rows || 24) - 8);
  return { select: (config) => select({ ...config, pageSize }) };
}
