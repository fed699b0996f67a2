import { hasPassed } from "../../progress/standing.js";
import { reasons } from "../../report/reasons.js";
import { shorten } from "../../report/width.js";
import { failing } from "../all.js";
import { isPass } from "../check.js";
import { placeOf, type Row } from "../list.js";
import type { AllPage } from "../pages.js";
import type { State } from "../state.js";
import { keyLine, remarks } from "./footer.js";
import { type Drawing, windowAround } from "./frame.js";
import { pathWidth } from "./list.js";
import { oneRow } from "./rows.js";
import type { Style } from "./style.js";

/** How far the check of all exercises is, and those that did not pass. */
export function drawAll(state: State, page: AllPage, style: Style): Drawing {
  const rows = failing(state, page);
  const place = placeOf(page.cursor, rows);
  const frame = {
    head: [
      oneRow(` ${style.colours.bold(allHead(state, page, style))}`, style.columns, style.glyphs.ellipsis),
    ],
    body: rows.map((row, index) => failingRow(state, page, row, index === place, style)),
    foot: [...remarks(state, style), keyLine(state, style)],
  };
  return windowAround(frame, place, style);
}

export function allHead(
  { steps }: State,
  { checked, running }: AllPage,
  { glyphs }: Pick<Style, "glyphs">,
): string {
  const passed = checked.filter(({ verdict }) => isPass(verdict)).length;
  if (running) {
    const next = steps[checked.length]?.exercise.path ?? "";
    return `Checking ${Math.min(checked.length + 1, steps.length)} of ${steps.length}   ${next}${glyphs.ellipsis}`;
  }
  const stopped = checked.length < steps.length ? `; stopped after ${checked.length} of ${steps.length}` : "";
  if (passed === steps.length) return `All ${steps.length} exercises pass`;
  return `${passed} pass, ${checked.length - passed} do not${stopped}`;
}

/** As in `> FAIL   01_one/first.ts   E0373: closure may outlive the current function`. */
export function failingRow(
  state: State,
  { checked }: AllPage,
  { step }: Row,
  chosen: boolean,
  style: Style,
): string {
  const { colours, columns, glyphs } = style;
  const { name, path } = step.exercise;
  const verdict = checked.find(({ exercise }) => exercise === name)?.verdict;
  const [reason = ""] = verdict === undefined ? [] : reasons(verdict);
  const word = verdict?.kind === "unjudged" ? "?   " : "FAIL";
  const before = hasPassed(state.snapshot, name) ? "(was done) " : "";
  const label = columns < 60 ? name : path.padEnd(pathWidth(state));
  const text = shorten(`${label}   ${before}${reason}`, columns - 9, glyphs.ellipsis);
  const mark = verdict?.kind === "unjudged" ? colours.yellow(word) : colours.red(word);
  return ` ${chosen ? ">" : " "} ${mark} ${chosen ? colours.bold(text) : text}`;
}
