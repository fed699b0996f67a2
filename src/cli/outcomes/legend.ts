import { shown } from "../../report/look.js";
import { pad, shorten, widthOf } from "../../report/width.js";
import type { Ink, OutcomeLook } from "./ink.js";
import type { Symbols } from "./symbols.js";

const GUTTER = 6;
const GAP = 3;

/** What each letter stands for, and which thread prints that. */
export function drawLegend({ legend }: Symbols, ink: Ink, look: OutcomeLook): string[] {
  const { bold, dim } = look.colours;
  const { ellipsis } = look.glyphs;
  const speakers = legend.map(([, line]) => shorten(shown(ink.speaker(line), look), 24, ellipsis));
  const room = look.width - GUTTER - GAP - 1 - Math.max(0, ...speakers.map(widthOf));
  const lines = legend.map(([, line]) => shorten(shown(line, look), room, ellipsis));
  const width = Math.max(0, ...lines.map(widthOf));
  const rows = legend.map(([letter, line], index) => {
    const text = pad(lines[index] ?? "", width + GAP);
    return `   ${ink.tint(bold(letter), line)}  ${text}${dim(speakers[index] ?? "")}`;
  });
  return rows.length === 0 ? [] : [...rows, ""];
}
