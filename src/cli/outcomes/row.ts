import { shorten, widthOf } from "../../report/width.js";
import type { Ink, OutcomeLook } from "./ink.js";
import type { Symbols } from "./symbols.js";

/** How lines of output are drawn beside one another. */
export interface Pen {
  readonly symbols: Symbols;
  readonly ink: Ink;
  readonly look: OutcomeLook;
}

/** Lines as one row of at most `room` columns. */
export function drawRow(lines: readonly string[], room: number, { symbols, ink, look }: Pen): string {
  const { dim } = look.colours;
  const { ellipsis } = look.glyphs;
  let used = 0;
  let row = "";
  for (const [index, line] of lines.entries()) {
    const between = index === 0 ? "" : symbols.between;
    const text = symbols.of(line);
    const width = widthOf(between) + widthOf(text);
    const spare = index === lines.length - 1 ? 0 : widthOf(ellipsis);
    if (used + width + spare > room)
      return row + dim(shorten(`${between}${text}${ellipsis}`, room - used, ellipsis));
    row += dim(between) + ink.tint(text, line);
    used += width;
  }
  return row;
}

/** Columns that a row takes where there is room enough. */
export function rowWidth(lines: readonly string[], { between, of }: Symbols): number {
  return widthOf(lines.map(of).join(between));
}
