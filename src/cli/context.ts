import { announceColour, type Colours, colourLevel, createColours } from "../terminal/colour.js";
import { speaksUnicode } from "../terminal/glyphs.js";
import type { Lifetime } from "../terminal/lifetime.js";
import { createStatusLine, noStatusLine, type StatusLine } from "../terminal/status-line.js";
import { UserError } from "../user-error.js";

/** What every command is given: the outside world, and how to speak to it. */
export interface Context {
  readonly lifetime: Lifetime;
  readonly cwd: string;
  /** The course that `--course` names; null when it does not. */
  readonly courseDir: string | null;
  readonly colours: Colours;
  readonly unicode: boolean;
  /** Lines that stay, typed answers, ASCII: for screen readers, dumb terminals and pipes. */
  readonly plain: boolean;
  /** Columns to write for. */
  readonly columns: number;
  /** What goes on meanwhile, on stderr. */
  readonly status: StatusLine;
  print(text: string): void;
  complain(text: string): void;
}

export interface GlobalOptions {
  readonly color?: boolean;
  readonly course?: string;
  readonly plain?: boolean;
}

/** Looks at the outside world once, and at what the command line says of it. Throws a `UserError` in a folder that is gone. */
export function createContext(lifetime: Lifetime, options: GlobalOptions): Context {
  const { env, stdout, stderr } = process;
  const plain = options.plain === true || env.TERM === "dumb";
  const level = colourLevel({ flag: options.color, env, isTTY: stdout.isTTY === true });
  announceColour(level, env);
  return {
    lifetime,
    cwd: currentFolder(),
    courseDir: options.course ?? null,
    colours: createColours(level),
    unicode: speaksUnicode({ plain, env }),
    plain,
    columns: stdout.columns || 80,
    status: plain ? noStatusLine : createStatusLine({ output: stderr, lifetime }),
    print: (text) => void stdout.write(`${text}\n`),
    complain: (text) => void stderr.write(`${text}\n`),
  };
}

function currentFolder(): string {
  try {
    return process.cwd();
  } catch (cause) {
    const what = "the folder that you are in is not there any more";
    throw new UserError({ code: "no-folder", what, help: "go to another one with `cd`", cause });
  }
}
