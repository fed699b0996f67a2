import { stripVTControlCharacters } from "node:util";
import { widthOf } from "../../report/width.js";
import { drawRow, type Pen } from "./row.js";
import type { Output } from "./sections.js";

/** Columns before an output, and between it and its schedule. */
export const GUTTER = 8;
export const GAP = 3;

/** Where a schedule stands: beside the output, which has `room` columns, or below it. */
export type Place = { readonly kind: "beside"; readonly room: number } | { readonly kind: "below" };

/** One output and its schedule, in a line or in two. */
export function drawOutput(output: Output, place: Place, pen: Pen): string[] {
  const { dim } = pen.look.colours;
  const room = place.kind === "beside" ? place.room : pen.look.width - GUTTER - 1;
  const cells = drawCells(output, room, pen);
  const row = dim(`${output.number})`.padStart(5).padEnd(GUTTER)) + cells;
  const schedule = dim(output.schedule);
  if (place.kind === "below") return [row, `${" ".repeat(GUTTER)}${schedule}`];
  return [`${row}${" ".repeat(room - widthOf(stripVTControlCharacters(cells)) + GAP)}${schedule}`];
}

/** Columns that an output takes where there is room enough. */
export function outputWidth(output: Output, pen: Pen): number {
  return widthOf(stripVTControlCharacters(drawCells(output, Number.POSITIVE_INFINITY, pen)));
}

function drawCells({ lines, isCut }: Output, room: number, pen: Pen): string {
  const { colours, glyphs } = pen.look;
  if (lines.length === 0 && !isCut.start && !isCut.end) return colours.dim("nothing");
  const before = isCut.start ? `${glyphs.ellipsis} ` : "";
  const after = isCut.end ? ` ${glyphs.ellipsis}` : "";
  const row = drawRow(lines, room - widthOf(before) - widthOf(after), pen);
  return `${colours.dim(before)}${row}${colours.dim(after)}`;
}
