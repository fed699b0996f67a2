import { visible } from "../../report/visible.js";
import { unicodeGlyphs } from "../../terminal/glyphs.js";
import { prose } from "../prose.js";
import { compare, type DiffLine } from "../solution.js";
import type { State } from "../state.js";
import { oneRow } from "./rows.js";
import type { Style } from "./style.js";

/** A difference of more lines than this is only begun beside a verdict. */
const short = 10;

/** How the author's solution differs, for the screen of a pass; empty where there is none. */
export function shortSolution(state: State, style: Style): readonly string[] {
  const lines = difference(state);
  if (lines === null) return [];
  const { cyan, dim } = style.colours;
  const label = ` ${cyan("the author's solution")}`;
  if (lines.length === 0) return [`${label} says the same as yours`];
  const whole = lines.length <= short + 1;
  const drawn = (whole ? lines : lines.slice(0, short)).map((line) => drawLine(line, style));
  const rest = dim(` ${style.glyphs.ellipsis} ${lines.length - short} more lines; s shows all`);
  return [`${label} ${dim("(- yours, + the author's)")}`, ...drawn, ...(whole ? [] : [rest])];
}

/** The whole difference. */
export function fullSolution(state: State, style: Style): readonly string[] {
  const lines = difference(state);
  if (lines === null) return [prose("The author's solution is not here.", style.columns)];
  if (lines.length === 0) return [prose("The author's solution says the same as yours.", style.columns)];
  return lines.map((line) => drawLine(line, style));
}

/** Null where one of the two texts is unknown. */
function difference({ check, solution }: State): readonly DiffLine[] | null {
  const known = check.kind === "running" || check.kind === "judged";
  return known && solution !== null ? compare(check.text, solution) : null;
}

function drawLine({ kind, text }: DiffLine, { colours, glyphs, columns }: Style): string {
  const safe = visible(text, glyphs === unicodeGlyphs);
  const line = (sign: string): string => oneRow(` ${sign} ${safe}`, columns, glyphs.ellipsis);
  switch (kind) {
    case "both":
      return line(" ");
    case "mine":
      return colours.red(line("-"));
    case "author":
      return colours.green(line("+"));
    case "gap":
      return colours.dim(`   ${glyphs.ellipsis}`);
    default:
      return kind satisfies never;
  }
}
