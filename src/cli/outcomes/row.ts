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
  const fits = widthOf(lines.map(symbols.of).join(symbols.between)) <= room;
  let used = 0;
  let row = "";
  for (const [index, line] of lines.entries()) {
    const between = index === 0 ? "" : symbols.between;
    const text = symbols.of(line);
    const width = widthOf(between) + widthOf(text);
    if (!fits && used + width + widthOf(ellipsis) > room)
      return row + dim(shorten(`${between}${text}${ellipsis}`, room - used, ellipsis));
    row += dim(between) + ink.tint(text, line);
    used += width;
  }
  return row;
}
