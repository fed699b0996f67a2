import { stripVTControlCharacters } from "node:util";
import { widthOf } from "../../report/width.js";

// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what colours are made of
const colourCode = /(\x1b\[[0-9;]*m)/;
const reset = "\x1b[0m";
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A line, which may be coloured, cut into rows of at most `columns`. Each row is coloured by itself. */
export function rowsOf(line: string, columns: number): readonly string[] {
  if (widthOf(stripVTControlCharacters(line)) <= columns) return [line];
  const rows: string[] = [];
  let colours: string[] = [];
  let row = "";
  let used = 0;
  for (const piece of line.split(colourCode)) {
    if (colourCode.test(piece)) {
      colours = piece === reset ? [] : [...colours, piece];
      row += piece;
      continue;
    }
    for (const { segment } of graphemes.segment(piece)) {
      const width = widthOf(segment);
      if (used + width > columns) {
        rows.push(row + (colours.length === 0 ? "" : reset));
        row = colours.join("");
        used = 0;
      }
      row += segment;
      used += width;
    }
  }
  return [...rows, row];
}

/** The first row of a line, which says so when there is more. */
export function oneRow(line: string, columns: number, ellipsis: string): string {
  const [first = "", ...others] = rowsOf(line, columns);
  return others.length === 0 ? first : `${rowsOf(line, columns - widthOf(ellipsis))[0]}${ellipsis}`;
}
