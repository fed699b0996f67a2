import { shown } from "../../report/look.js";
import { wrap } from "../../report/width.js";
import { drawOutput, GUTTER, type Place } from "./draw-output.js";
import { drawRow, type Pen } from "./row.js";
import type { Section } from "./sections.js";
import { count, endingText, stopText } from "./words.js";

const BAR = 12;
const COUNT = 7;

/**
 * Outputs that end alike: how many there are, what they have in common, and the first ones. `share` is which part of all
 * outputs they are, from 0 to 1.
 */
export function drawSection(section: Section, share: number, place: Place, pen: Pen): string[] {
  const { start, end, outputs, count: total } = section;
  const { colours, glyphs } = pen.look;
  const more = total - BigInt(outputs.length);
  return [
    ...heading(section, share, pen),
    ...shared("all begin", start, pen),
    ...outputs.flatMap((output) => drawOutput(output, place, pen)),
    ...(more > 0n ? [colours.dim(`${glyphs.more.padStart(4)}   ${count(more)} more`)] : []),
    ...shared("all end", end, pen),
  ];
}

function heading({ ending, listed, count: total }: Section, share: number, { look }: Pen): string[] {
  const { colours, bars, width } = look;
  const text = shown(endingText(ending, listed[0] && stopText(listed[0])), look);
  const each = total === 1n ? "it" : "each";
  if (share === 1) return wrap(`${each} ends with ${text}`, width - 2).map((line) => ` ${line}`);
  const isBad = ending.end !== "exit" || ending.panics.length > 0;
  const bar = bars.full.repeat(Math.max(1, Math.round(share * BAR))).padEnd(BAR);
  const start = `${isBad ? colours.red(bar) : bar} ${colours.bold(count(total).padStart(COUNT))}`;
  const indent = " ".repeat(BAR + COUNT + 1);
  return wrap(text, width - BAR - COUNT - 5).map(
    (line, index) => ` ${index === 0 ? start : indent}  ${line}`,
  );
}

/** Columns before lines that a whole group shares. */
export const SHARED = GUTTER + 11;

function shared(label: string, lines: readonly string[], pen: Pen): string[] {
  if (lines.length === 0) return [];
  const start = `${" ".repeat(GUTTER)}${label}`.padEnd(SHARED);
  return [pen.look.colours.dim(start) + drawRow(lines, pen.look.width - SHARED - 1, pen)];
}
