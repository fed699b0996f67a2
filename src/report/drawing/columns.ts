import type { Look } from "../look.js";
import { shorten, widthOf, wrapWithin } from "../width.js";
import { deedText, GUTTER, gap, gutter, tinted } from "./marks.js";
import type { Moment } from "./moments.js";
import type { Stretch } from "./stretches.js";

/** A thread of a drawing, and all that it says there. */
export interface Column {
  readonly id: number;
  readonly label: string;
  readonly texts: readonly string[];
}

export interface FittedColumn extends Column {
  readonly width: number;
}

const GAP = 3;
const NARROWEST = 16;

/** Gives each column what it wants, or its share of the screen; null when there is no room for them side by side. */
export function fitColumns(columns: readonly Column[], screen: number): FittedColumn[] | null {
  const room = screen - GUTTER - 1 - GAP * (columns.length - 1);
  const wanted = columns.map(({ label, texts }) => Math.max(NARROWEST, ...[label, ...texts].map(widthOf)));
  const widest = widestAllowed(wanted, room);
  return widest < NARROWEST
    ? null
    : columns.map((column, index) => ({ ...column, width: Math.min(widest, wanted[index] ?? 0) }));
}

/** The greatest width to which columns can be cut, so that all of them fit. */
function widestAllowed(wanted: readonly number[], room: number): number {
  let left = room;
  const sorted = [...wanted].sort((a, b) => a - b);
  for (const [index, width] of sorted.entries()) {
    const share = Math.floor(left / (sorted.length - index));
    if (width > share) return share;
    left -= width;
  }
  return Number.POSITIVE_INFINITY;
}

export function drawColumns(
  columns: readonly FittedColumn[],
  stretches: readonly Stretch[],
  look: Look,
): string[] {
  const { dim, bold } = look.colours;
  const names = columns.map(({ label, width }) => {
    const name = shorten(label, width, look.glyphs.ellipsis);
    return bold(name) + " ".repeat(width - widthOf(name));
  });
  const rules = columns.map(({ width }) => dim(look.glyphs.rule.repeat(width)));
  return [
    `${" ".repeat(GUTTER)}${names.join(" ".repeat(GAP))}`.trimEnd(),
    `${" ".repeat(GUTTER)}${rules.join(" ".repeat(GAP))}`,
    ...stretches.flatMap((stretch) =>
      stretch.kind === "gap" ? [gap(stretch.count, look)] : rows(stretch.moment, columns, look),
    ),
  ];
}

/** So many lines may a deed take. */
const MOST_LINES = 3;

function rows(moment: Moment, columns: readonly FittedColumn[], look: Look): string[] {
  const cells = columns.map(({ id, width }) => {
    const deed = moment.deeds.find(({ thread }) => thread === id);
    if (deed === undefined) return [];
    return wrapWithin(deedText(deed, look), width, MOST_LINES, look.glyphs.ellipsis).map((text) => ({
      deed,
      text,
    }));
  });
  return Array.from({ length: Math.max(...cells.map(({ length }) => length)) }, (_, index) => {
    const start = index === 0 ? gutter(moment, look) : " ".repeat(GUTTER);
    const drawn = columns.map(({ width }, place) => {
      const isLast = place === columns.length - 1;
      const cell = cells[place]?.[index];
      const room = isLast ? width : width + GAP;
      if (cell === undefined) return " ".repeat(room);
      const { deed, text } = cell;
      const rest = room - widthOf(text);
      const kills = index === 0 && deed.kind === "end" && moment.deeds.length > 1 && !isLast;
      return tinted(text, deed, look) + (kills ? arrow(rest, look) : " ".repeat(rest));
    });
    return `${start}${drawn.join("")}`.trimEnd();
  });
}

/** ` ──▶ `: from the main that returns to those that it takes along. */
function arrow(width: number, { colours, glyphs }: Look): string {
  return colours.red(` ${glyphs.rule.repeat(Math.max(0, width - 3))}${glyphs.arrow} `);
}
