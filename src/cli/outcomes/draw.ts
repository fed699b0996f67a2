import { type Listing, totalOf } from "../../explore/listing/listing.js";
import { labelled, paragraph } from "../../report/look.js";
import { fileHeading } from "../../report/screen.js";
import { widthOf } from "../../report/width.js";
import { type Origin, replayCommand } from "../schedules.js";
import { GAP, GUTTER, outputWidth, type Place } from "./draw-output.js";
import { drawSection, SHARED } from "./draw-section.js";
import { inkFor, type OutcomeLook } from "./ink.js";
import { drawLegend } from "./legend.js";
import type { Pen } from "./row.js";
import { type Output, type Section, sectionsOf } from "./sections.js";
import { symbolsFor } from "./symbols.js";
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
  const sections = sectionsOf(listing, origin, most);
  const outputs = sections.flatMap((section) => section.outputs);
  const room = look.width - GUTTER - GAP - widest(outputs);
  const symbols = symbolsFor(rowsOf(sections), Math.min(room, look.width - SHARED), look);
  const pen: Pen = { symbols, ink: inkFor(listing, look), look };
  const place = placeFor(outputs, room, pen);
  const total = Number(totalOf(listing));
  return [
    ...fileHeading(file, origin.hash, look),
    "",
    ...paragraph(headline(listing), look),
    "",
    ...drawLegend(symbols, pen.ink, look),
    ...sections.flatMap((section) => [
      ...drawSection(section, Number(section.count) / total, place, pen),
      "",
    ]),
    ...labelled(
      "look at one",
      outputs.slice(0, 1).map(({ schedule }) => replayCommand(schedule)),
      look,
    ),
  ];
}

function rowsOf(sections: readonly Section[]): readonly (readonly string[])[] {
  return sections.flatMap(({ start, outputs, end }) => [start, ...outputs.map(({ lines }) => lines), end]);
}

/** Schedules stand beside the outputs, where all of them have room so. */
function placeFor(outputs: readonly Output[], room: number, pen: Pen): Place {
  const wanted = Math.max(0, ...outputs.map((output) => outputWidth(output, pen)));
  return wanted <= room ? { kind: "beside", room: wanted } : { kind: "below" };
}

function widest(outputs: readonly Output[]): number {
  return Math.max(0, ...outputs.map(({ schedule }) => widthOf(schedule)));
}
