import { displayWidth } from "./display-width.js";

const NARROWEST = 20;

/** Words, and code between back-ticks, which stays in one piece where a row has room for it. */
const PIECE = /(?:`[^`]*`|\S)+/g;

/** Breaks a text at its blanks into rows of at most `width` columns; a longer word stays whole. Line breaks stay. */
export function wrap(text: string, width: number): readonly string[] {
  const limit = Math.max(width, NARROWEST);
  return text.split("\n").flatMap((line) => wrapLine(line, limit));
}

function wrapLine(line: string, limit: number): readonly string[] {
  const rows: string[] = [];
  let row = "";
  const pieces = (line.match(PIECE) ?? []).flatMap((piece) =>
    displayWidth(piece) > limit ? piece.split(" ") : [piece],
  );
  for (const piece of pieces) {
    const longer = row === "" ? piece : `${row} ${piece}`;
    const fits = row === "" || displayWidth(longer) <= limit;
    if (!fits) rows.push(row);
    row = fits ? longer : piece;
  }
  return [...rows, row];
}
