import { type Look, shown } from "../../report/look.js";
import { widthOf } from "../../report/width.js";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** How lines are written in a row of them. */
export interface Symbols {
  /** A letter for each line, in the order in which they first come; empty where the lines themselves have room. */
  readonly legend: readonly (readonly [letter: string, line: string])[];
  readonly between: string;
  of(line: string): string;
}

/** The lines themselves where each output fits into a row of `room` columns, else a letter for each. */
export function symbolsFor(outputs: readonly (readonly string[])[], room: number, look: Look): Symbols {
  const lines = [...new Set(outputs.flat())];
  const texts: Symbols = {
    legend: [],
    between: ` ${look.glyphs.dot} `,
    of: (line) => (line === "" ? '""' : shown(line, look)),
  };
  const fits = outputs.every((output) => widthOf(output.map(texts.of).join(texts.between)) <= room);
  if (fits || lines.length > letters.length) return texts;
  const byLine = new Map(lines.map((line, index) => [line, letters[index] ?? ""]));
  const legend = [...byLine].map(([line, letter]) => [letter, line] as const);
  return { legend, between: " ", of: (line) => byLine.get(line) ?? "" };
}
