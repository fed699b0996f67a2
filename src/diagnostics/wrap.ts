import { displayWidth } from "./display-width.js";

const NARROWEST = 20;

/** Words, and code between back-ticks, which stays in one piece. */
const PIECE = /(?:`[^`]*`|\S)+/g;

/** Breaks a text at its blanks into rows of at most `width` columns; a longer piece stays whole. Line breaks stay. */
export function wrap(text: string, width: number): readonly string[] {
  const limit = Math.max(width, NARROWEST);
  return text.split("\n").flatMap((line) => wrapLine(line, limit));
}

function wrapLine(line: string, limit: number): readonly string[] {
  const rows: string[] = [];
  let row = "";
  for (const piece of line.match(PIECE) ?? []) {
    const longer = row === "" ? piece : `${row} ${piece}`;
    const fits = row === "" || displayWidth(longer) <= limit;
    if (!fits) rows.push(row);
    row = fits ? longer : piece;
  }
  return [...rows, row];
}
