import type { Option } from "./ask-requests.js";

/** Options as a list in which each name begins with its number. */
export interface Listed {
  readonly value: string;
  readonly name: string;
  readonly short: string;
}

/**
 * Numbers options, and sets further lines of a name below its first, which begins in column `gutter`. Where a name has
 * several lines, blank lines stand between the options.
 *
 * @example numbered([{ value: "x", name: "a\nb" }, { value: "y", name: "c" }], 2).map(({ name }) => name)
 * // ["1. a\n     b\n", "2. c"]
 */
export function numbered(options: readonly Option[], gutter: number): readonly Listed[] {
  const spread = options.some(({ name }) => name.includes("\n"));
  return options.map(({ value, name, short = name }, index) => {
    const number = `${index + 1}. `;
    const below = `\n${" ".repeat(gutter + number.length)}`;
    const last = index === options.length - 1;
    return { value, name: number + name.replaceAll("\n", below) + (spread && !last ? "\n" : ""), short };
  });
}

export interface Room {
  readonly gutter: number;
  /** How many rows the list may take. */
  readonly rows: number;
}

export interface Layout {
  /** The whole list, when it must be shown before, because the prompt has no room for it. */
  readonly above: string | null;
  readonly choices: readonly Listed[];
}

/** The list within a prompt; one that is too tall is shown above, and the prompt offers a line for each option. */
export function layOut(options: readonly Option[], { gutter, rows }: Room): Layout {
  const choices = numbered(options, gutter);
  const tall = choices.reduce((sum, { name }) => sum + name.split("\n").length, 0) > rows;
  if (!tall) return { above: null, choices };
  const margin = " ".repeat(gutter);
  return {
    above: choices.map(({ name }) => margin + name).join("\n"),
    choices: choices.map((choice, index) => ({ ...choice, name: `${index + 1}. ${choice.short}` })),
  };
}
