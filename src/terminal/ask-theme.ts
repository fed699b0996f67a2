import { stripVTControlCharacters } from "node:util";
import type { Colours } from "./colour.js";

export interface Look {
  readonly colours: Colours;
  readonly unicode: boolean;
}

export interface ThemeOptions {
  /** Several may be marked. */
  readonly several: boolean;
  readonly columns: number;
}

/** Columns that a list has before its names: a pointer, and boxes where several may be marked. */
export function gutterOf(several: boolean, { unicode }: Look): number {
  if (!several) return 2;
  return unicode ? 3 : 5;
}

/** How the prompts look: which keys they name, what stays of the answer, and signs that every terminal has. */
export function themeOf(look: Look, { several, columns }: ThemeOptions) {
  const signs = look.unicode ? {} : asciiSigns;
  const style = {
    keysHelpTip: () => keyHelp(keysOf(several, look), columns, look),
    renderSelectedChoices: (chosen: readonly { readonly short: string }[]) =>
      chosen.length === 0 ? "none" : chosen.map(({ short }) => short).join("\n"),
    answer: (lines: string) =>
      lines
        .split("\n")
        .map((line) => `\n  ${look.colours.cyan(line)}`)
        .join(""),
  };
  return { ...signs, style };
}

/** For prompts at which something is typed. */
export function typingTheme({ unicode }: Look) {
  return unicode ? {} : { prefix: asciiSigns.prefix };
}

const asciiSigns = {
  prefix: { idle: "?", done: "-" },
  icon: { cursor: ">", checked: "[x]", unchecked: "[ ]" },
};

type KeyLabel = readonly [key: string, action: string];

function keysOf(several: boolean, { unicode }: Look): readonly KeyLabel[] {
  const move = unicode ? "↑↓" : "up/down";
  const enter = unicode ? "⏎" : "enter";
  const choosing: readonly KeyLabel[] = several
    ? [
        ["space", "mark"],
        [enter, "done"],
      ]
    : [[enter, "choose"]];
  return [[move, "move"], ...choosing, ["s", "skip"], ["esc", "leave"]];
}

/** What the keys do, in lines that fit. */
function keyHelp(keys: readonly KeyLabel[], columns: number, { colours, unicode }: Look): string {
  const separator = colours.dim(unicode ? " • " : " - ");
  const lines: string[] = [];
  for (const [key, action] of keys) {
    const item = `${colours.bold(key)} ${colours.dim(action)}`;
    const longer = `${lines.at(-1) ?? ""}${separator}${item}`;
    if (lines.length > 0 && stripVTControlCharacters(longer).length < columns) lines.splice(-1, 1, longer);
    else lines.push(item);
  }
  return lines.join("\n");
}
