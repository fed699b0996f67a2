import { type Listing, totalOf } from "../../explore/listing/listing.js";
import { labelled, paragraph } from "../../report/look.js";
import { fileHeading } from "../../report/screen.js";
import { widthOf } from "../../report/width.js";
import { type Origin, replayCommand, scheduleText } from "../schedules.js";
import { drawGroup } from "./draw-group.js";
import { GAP, GUTTER, type Place } from "./draw-output.js";
import { allot, groupsOf } from "./groups.js";
import { inkFor, type OutcomeLook } from "./ink.js";
import { drawLegend } from "./legend.js";
import { rowWidth } from "./row.js";
import { type Symbols, symbolsFor } from "./symbols.js";
import { headline } from "./words.js";

export interface Drawing {
  readonly file: string;
  readonly origin: Origin;
  readonly listing: Listing;
  /** How many outputs to draw. */
  readonly most: number;
}

/** The outputs of a program as lines: how many end in which way, and the first ones with their schedules. */
export function drawOutcomes({ file, origin, listing, most }: Drawing, look: OutcomeLook): string[] {
  const groups = groupsOf(listing);
  const rows = allot(groups, most);
  const drawn = groups.flatMap(({ listed }, index) => listed.slice(0, rows[index]));
  const schedules = drawn.map(({ schedule }) => scheduleText(origin, schedule));
  const outputs = drawn.map(({ stdout }) => stdout);
  const symbols = symbolsFor(outputs, look.width - GUTTER - GAP - widest(schedules), look);
  const pen = { symbols, ink: inkFor(listing, look), look };
  const place = placeFor(outputs, schedules, symbols, look);
  const total = Number(totalOf(listing));
  let first = 1;
  const parts = groups.flatMap((group, index) => {
    const some = schedules.slice(first - 1, first - 1 + (rows[index] ?? 0));
    const share = Number(group.count) / total;
    const lines = drawGroup({ group, share, first, schedules: some, place }, pen);
    first += some.length;
    return [...lines, ""];
  });
  return [
    ...fileHeading(file, origin.hash, look),
    "",
    ...paragraph(headline(listing), look),
    "",
    ...drawLegend(symbols, pen.ink, look),
    ...parts,
    ...labelled("look at one", schedules.slice(0, 1).map(replayCommand), look),
  ];
}

/** Beside the outputs, where all of them have room so. */
function placeFor(
  outputs: readonly (readonly string[])[],
  schedules: readonly string[],
  symbols: Symbols,
  look: OutcomeLook,
): Place {
  const room = look.width - GUTTER - GAP - widest(schedules);
  const wanted = Math.max(...outputs.map((lines) => rowWidth(lines, symbols)), "nothing".length);
  return wanted <= room ? { kind: "beside", room: wanted } : { kind: "below" };
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(widthOf));
}
