import { type Look, shown } from "../look.js";
import type { Deed } from "./deeds.js";
import type { Moment } from "./moments.js";

/** Columns before the first lane. */
export const GUTTER = 8;

/** A deed as it stands in a drawing. */
export function deedText({ kind, text }: Deed, look: Look): string {
  const { bad, end } = look.glyphs;
  const signs = { text: "", note: "", end: `${end} `, bad: `${bad} ` };
  return signs[kind] + shown(text, look);
}

/** A deed's drawn text in its colour. */
export function tinted(drawn: string, { kind }: Deed, { colours }: Look): string {
  switch (kind) {
    case "text":
      return drawn;
    case "note":
      return colours.dim(drawn);
    case "end":
      return colours.bold(drawn);
    case "bad":
      return colours.red(drawn);
    default:
      return kind satisfies never;
  }
}

/** The line that stands for moments left out. */
export function gap(count: number, { colours, glyphs }: Look): string {
  return colours.dim(`${glyphs.more.padStart(6)}  ${count} moments left out`);
}

/** The number of a moment, and a mark beside the one that breaks. */
export function gutter({ number, breaks }: Moment, { colours, glyphs }: Look): string {
  const mark = breaks ? colours.red(glyphs.pointer) : " ";
  return ` ${mark}${colours.dim(String(number).padStart(4).padEnd(6))}`;
}

/** The number that a line without colours begins with; NaN for none. */
export function numberIn(line: string): number {
  return Number.parseInt(line.slice(2, GUTTER), 10);
}
