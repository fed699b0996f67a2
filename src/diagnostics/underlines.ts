import { displayWidth } from "./display-width.js";
import type { Mark } from "./marks.js";
import { wrap } from "./wrap.js";

/** A text at a column, in the colour of its mark. */
interface Piece {
  readonly at: number;
  readonly text: string;
  readonly primary: boolean;
}

type Paint = (text: string, primary: boolean) => string;

/** The least room for a text that is broken into rows. */
const ROOM = 30;

/**
 * The rows under one source line, as rustc draws them: the underlines with the text of the rightmost mark beside it,
 * then the other texts, each hanging from its mark. Texts are broken into rows of at most `width` columns.
 */
export function underlineRows(marks: readonly Mark[], width: number, paint: Paint): readonly string[] {
  const byColumn = [...marks].sort((a, b) => b.from - a.from || Number(a.primary) - Number(b.primary));
  const [last, ...others] = byColumn;
  if (!last) return [];
  const inline = others.every((mark) => mark.to <= last.from) && fits(last.to + 1, last.text, width);
  const hanging = (inline ? others : byColumn).filter(({ text }) => text !== "");
  const beside = inline && last.text ? [{ at: last.to + 1, text: last.text, primary: last.primary }] : [];
  const rows = [[...underlines(byColumn), ...beside]];
  if (hanging.length > 0) rows.push(hanging.map(stem));
  hanging.forEach((mark, index) => {
    const stems = hanging.slice(index + 1).map(stem);
    for (const piece of brokenText(mark, width))
      rows.push([...stems.filter(({ at }) => at < piece.at), piece]);
  });
  return rows.map((row) => drawRow(row, paint));
}

function fits(at: number, text: string, width: number): boolean {
  return at + displayWidth(text) <= width;
}

/** The rows of a text under its mark; to the left of it where there is no room. */
function brokenText({ from, text, primary }: Mark, width: number): readonly Piece[] {
  const isNarrow = !fits(from, text, width) && width - from < ROOM;
  const at = isNarrow ? Math.max(0, width - Math.min(displayWidth(text), ROOM)) : from;
  return wrap(text, width - at).map((row) => ({ at, text: row, primary }));
}

/** Secondary marks first: a primary one is drawn over them. */
function underlines(marks: readonly Mark[]): readonly Piece[] {
  const ordered = [...marks].sort((a, b) => Number(a.primary) - Number(b.primary));
  return ordered.map(({ from, to, primary }) => ({
    at: from,
    text: (primary ? "^" : "-").repeat(to - from),
    primary,
  }));
}

function stem({ from, primary }: Mark): Piece {
  return { at: from, text: "|", primary };
}

/** Lays the pieces over each other, later ones on top, and paints what can be seen of each. */
function drawRow(pieces: readonly Piece[], paint: Paint): string {
  const cells: { character: string; piece: Piece }[] = [];
  for (const piece of pieces) {
    for (const [index, character] of [...piece.text].entries())
      cells[piece.at + index] = { character, piece };
  }
  let row = "";
  for (let start = 0, end = 0; start < cells.length; start = end) {
    const piece = cells[start]?.piece;
    while (end < cells.length && cells[end]?.piece === piece) end += 1;
    const run = cells.slice(start, end).map((cell) => cell?.character ?? " ");
    row += piece ? paint(run.join(""), piece.primary) : " ".repeat(end - start);
  }
  return row;
}
