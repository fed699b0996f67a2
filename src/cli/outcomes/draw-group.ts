import { shown } from "../../report/look.js";
import { wrap } from "../../report/width.js";
import { withoutCommon } from "./common.js";
import { drawOutput, GUTTER, type Place } from "./draw-output.js";
import type { Group } from "./groups.js";
import { drawRow, type Pen } from "./row.js";
import { count, endingText } from "./words.js";

/** Some outputs of a group, and where they stand. */
export interface GroupDrawing {
  readonly group: Group;
  /** Which part of all outcomes it is, from 0 to 1. */
  readonly share: number;
  /** The number of its first output. */
  readonly first: number;
  /** The schedules of those outputs that are to be drawn. */
  readonly schedules: readonly string[];
  readonly place: Place;
}

/** Outputs that end alike: how many there are, what they have in common, and the first ones. */
export function drawGroup(drawing: GroupDrawing, pen: Pen): string[] {
  const { group, schedules } = drawing;
  const { start, end, middles } = commonOf(group);
  const rows = schedules.flatMap((schedule, index) => {
    const lines = middles[index] ?? [];
    const output = {
      number: drawing.first + index,
      lines,
      schedule,
      isCut: { start: start.length > 0, end: end.length > 0 },
    };
    return drawOutput(output, drawing.place, pen);
  });
  const more = group.count - BigInt(schedules.length);
  return [
    ...heading(drawing, pen),
    ...shared("all begin", start, pen),
    ...rows,
    ...(more > 0n ? [pen.look.colours.dim(`${pen.look.glyphs.more.padStart(4)}   ${count(more)} more`)] : []),
    ...shared("all end", end, pen),
  ];
}

/** Only where all outputs are known can be said what they have in common. */
function commonOf({ listed, count }: Group): ReturnType<typeof withoutCommon<string>> {
  const outputs = listed.map(({ stdout }) => stdout);
  const isWhole = count === BigInt(outputs.length);
  return isWhole ? withoutCommon(outputs) : { start: [], end: [], middles: outputs };
}

function heading({ group: { ending, count: total }, share }: GroupDrawing, { look }: Pen): string[] {
  const { colours, bars, width } = look;
  const text = shown(endingText(ending), look);
  if (share === 1) return wrap(`each ends with ${text}`, width - 2).map((line) => ` ${line}`);
  const isBad = ending.end !== "exit" || ending.panics.length > 0;
  const bar = bars.full.repeat(Math.max(1, Math.round(share * BAR))).padEnd(BAR);
  const start = `${isBad ? colours.red(bar) : bar} ${colours.bold(count(total).padStart(COUNT))}`;
  const indent = " ".repeat(BAR + COUNT + 1);
  return wrap(text, width - BAR - COUNT - 5).map(
    (line, index) => ` ${index === 0 ? start : indent}  ${line}`,
  );
}

const BAR = 12;
const COUNT = 7;

function shared(label: string, lines: readonly string[], pen: Pen): string[] {
  if (lines.length === 0) return [];
  const { dim } = pen.look.colours;
  return [
    `${" ".repeat(GUTTER)}${dim(label.padEnd(11))}${drawRow(lines, pen.look.width - GUTTER - 12, pen)}`,
  ];
}
