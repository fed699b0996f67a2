import { Chalk, type ChalkInstance } from "chalk";

/** How text is coloured; at level 0 every function returns its text unchanged. */
export type Colours = Pick<ChalkInstance, "bold" | "dim" | "red" | "green" | "yellow" | "blue" | "cyan">;
export type ColourLevel = 0 | 1 | 2 | 3;

export interface ColourQuestion {
  /** `--color` is true, `--no-color` is false, neither is undefined. */
  readonly flag?: boolean | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTTY: boolean;
}

/** The one colour rule: the flag, then FORCE_COLOR, NO_COLOR, TERM=dumb, then whether somebody is looking. */
export function colourLevel({ flag, env, isTTY }: ColourQuestion): ColourLevel {
  if (flag !== undefined) return flag ? depth(env) : 0;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "") return forced(env.FORCE_COLOR, env);
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== "") return 0;
  if (env.TERM === "dumb") return 0;
  return isTTY ? depth(env) : 0;
}

/** The colours of a level. */
export function createColours(level: ColourLevel): Colours {
  return new Chalk({ level });
}

/**
 * Makes libraries that read the environment (the prompts) and processes that inherit it decide as we did. Node warns
 * when both variables are set, so one of them goes.
 */
export function announceColour(level: ColourLevel, env: Record<string, string | undefined>): void {
  delete env.NO_COLOR;
  delete env.FORCE_COLOR;
  if (level === 0) env.NO_COLOR = "1";
  else env.FORCE_COLOR = String(level);
}

function forced(value: string, env: ColourQuestion["env"]): ColourLevel {
  switch (value) {
    case "0":
    case "false":
      return 0;
    case "1":
      return 1;
    case "2":
      return 2;
    case "3":
      return 3;
    default:
      return depth(env);
  }
}

function depth(env: ColourQuestion["env"]): ColourLevel {
  if (env.COLORTERM === "truecolor" || env.COLORTERM === "24bit") return 3;
  return /256/.test(env.TERM ?? "") ? 2 : 1;
}
